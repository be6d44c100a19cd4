/** What the registry says on the desk of its staff, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  registrations: {
    label: (n: number) => (n === 1 ? 'registration to review' : 'registrations to review'),
    oldest: (name: string, answered: boolean) =>
      answered ? `The oldest: ${name}, its correction already answered` : `The oldest: ${name}`,
    folio: (folio: number) => `folio ${folio}`,
    verb: 'Review',
  },
  changes: {
    label: (n: number) =>
      n === 1 ? 'change of name, RUT or sector to approve' : 'changes of name, RUT or sector to approve',
    oldest: (name: string) => `The oldest: ${name}`,
    verb: 'Decide',
  },
  requests: {
    label: (n: number) => (n === 1 ? 'request to represent an organisation' : 'requests to represent organisations'),
    oldest: (name) => `The oldest: ${name}`,
    verb: 'Decide',
  },
  twins: {
    label: (n: number) => (n === 1 ? 'pair that may be one organisation' : 'pairs that may be one organisation'),
    verb: 'Compare',
  },
  unrepresented: {
    label: (n: number) => (n === 1 ? 'organisation that nobody represents' : 'organisations that nobody represents'),
    about: (invited: number, alone: number) =>
      [...(invited > 0 ? [`${invited} invited without an answer`] : []), `${alone} not invited`].join(', '),
    verb: 'Invite',
  },
  invitations: {
    title: (n: number) =>
      n === 1 ? 'Invitation to represent 1 organisation' : `Invitation to represent ${n} organisations`,
    about: (person: string, time: string) => `It can be undone until the letters leave, at ${time} · ${person}`,
    verb: 'Undo',
  },
  imports: {
    title: (name: string) => `Spreadsheet “${name}”`,
    about: {
      mapping: (rows: number, person: string) => `Its columns are still to be named · ${rows} rows · ${person}`,
      previewed: (rows: number, person: string) => `Looked at and not applied · ${rows} rows · ${person}`,
    },
    verb: 'Go on',
  },
  curve: {
    title: 'The registry',
    week: (day: string) => `Week from ${day}`,
    thisWeek: (n: number) =>
      n === 1 ? '1 registration in the last 7 days.' : `${n} registrations in the last 7 days.`,
    confirmed: (count: string, of: string) => `${count} of ${of} confirmed their data within a year.`,
    toggle: 'See the figures',
    headers: ['Week', 'Registrations'] as [string, string],
  },
} satisfies Catalogue<typeof es>;
