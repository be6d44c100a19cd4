/** Pages of the site in any state, for those who write them; voices and photographs, for those who see their drafts. */
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { findCalled } from '#platform/facet/asked.ts';
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { pagesToEdit } from '../page/staff-queries.server.ts';
import { rights } from '../rights.ts';
import { voicesToKeep } from '../voice/queries.server.ts';
import { words as voiceWords } from '../voice/words.ts';
import { words } from '../words.ts';

export async function siteStaffFindings(db: Db, actor: Actor, question: string, locale: Locale): Promise<Findings[]> {
  return [
    ...(may(actor, rights.edit) ? [await pagesCalled(db, actor, question, locale)] : []),
    ...(may(actor, rights.preview) ? [await voicesCalled(db, actor, question, locale)] : []),
  ];
}

async function pagesCalled(db: Db, actor: Actor, question: string, locale: Locale): Promise<Findings> {
  const t = words.in(locale);
  return findCalled(await pagesToEdit(db, actor), question, {
    place: 0.4,
    heading: t.edit.title,
    path: '/gestion/sitio',
    lang: 'es-CL',
    textOf: ({ title }) => title,
    show: ({ id, kind, title, standing }) => ({
      path: `/gestion/sitio/${id}`,
      kind: t.kind[kind],
      title,
      text: t.edit.standing[standing],
    }),
  });
}

async function voicesCalled(db: Db, actor: Actor, question: string, locale: Locale): Promise<Findings> {
  const t = voiceWords.in(locale);
  return findCalled(await voicesToKeep(db, actor), question, {
    place: 0.47,
    heading: t.title,
    path: '/gestion/sitio/voces',
    lang: 'es-CL',
    textOf: ({ name, role, place, words: said }) => [name, role, place, said].join(' '),
    show: ({ id, name, role, state }) => ({
      path: `/gestion/sitio/voces/${id}`,
      title: name,
      text: [t.states[state], role].filter(Boolean).join(' · '),
    }),
  });
}
