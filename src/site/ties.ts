/** The tables of the site that hold a person. */
import { sql } from 'kysely';
import { doer, recorded, type PersonTie } from '#platform/facet/person-tie.ts';
import { voiceUse } from './uses.ts';
import { eraseVoices, forgetOver } from './voice/forget.server.ts';

export const personTies: readonly PersonTie[] = [
  doer('page_version', 'written_by', ['writer']),
  {
    table: 'page_version',
    column: 'body',
    holds: 'words',
    ...recorded,
    onClosing: { keep: 'What the mesa published. Whoever is named in it asks for another version.' },
  },
  {
    table: 'page',
    column: 'archived_reason',
    holds: 'words',
    ...recorded,
    onClosing: { keep: 'What the mesa says of what it archived.' },
  },
  doer('page_publication', 'decided_by'),
  doer('site_image', 'added_by', ['credit']),
  doer('voice', 'added_by'),
  doer('voice', 'withdrawn_by', ['withdrawn_reason']),
  {
    table: 'voice',
    column: 'consent_email',
    holds: 'address',
    beside: ['name', 'role', 'place', 'words', 'link', 'caption', 'taken', 'alt', 'consent_by'],
    use: voiceUse,
    kept: [
      { while: 'consent' },
      { days: 0, after: 'consentOver', at: sql`(consent_until + 1)::timestamptz`, then: { by: forgetOver } },
    ],
    shows: {
      as: 'voices',
      columns: ['added_at', 'name', 'role', 'words', 'consent_by', 'consent_on', 'consent_until'],
    },
    onClosing: { erase: { by: eraseVoices } },
  },
];
