/** The letters as a list of staff: newest first, with those that did not leave apart. */
import { formatDateTime } from '#platform/format.ts';
import type { ShownCell, StaffList } from '#platform/list/list.ts';
import { lettersListed, type LetterState, type ListedLetter } from '#platform/server/letters.ts';
import type { Locale } from '#platform/words.ts';
import { words } from './words.ts';

const path = '/gestion/correo';
const states: readonly LetterState[] = ['failing', 'waiting', 'sent'];
const t = (locale: Locale) => words.in(locale);

export const letterList: StaffList<ListedLetter> = {
  path,
  title: (locale) => t(locale).title,
  count: (n, locale) => t(locale).count(n),
  rows: lettersListed,
  find: { column: 'find', label: (locale) => t(locale).find },
  columns: [
    {
      key: 'subject',
      label: (locale) => t(locale).subject,
      show: ({ id, subject }) => ({ text: subject, to: `${path}/${id}` }),
    },
    { key: 'to', label: (locale) => t(locale).to, sort: 'to', show: ({ to }) => ({ text: to }), phone: true },
    {
      key: 'written',
      label: (locale) => t(locale).written,
      sort: 'written_at',
      show: ({ written_at }, locale) => ({ text: formatDateTime(written_at, locale) }),
    },
    { key: 'state', label: (locale) => t(locale).state, show: showState, phone: true },
  ],
  facets: [
    {
      name: 'estado',
      column: 'state',
      label: (locale) => t(locale).state,
      say: (code, locale) => t(locale).states[code as LetterState] ?? code,
      order: states,
    },
  ],
  views: [
    { label: (locale) => t(locale).all, filters: {} },
    ...states.map((state) => ({ label: (locale: Locale) => t(locale).states[state], filters: { estado: [state] } })),
  ],
  sort: '-written',
  empty: (locale) => t(locale).none,
};

function showState({ state, sent_at, attempts }: ListedLetter, locale: Locale): ShownCell {
  if (sent_at) return { text: t(locale).sent(formatDateTime(sent_at, locale)), standing: 'good' };
  return state === 'failing'
    ? { text: t(locale).failing(attempts), standing: 'bad' }
    : { text: t(locale).waiting, standing: 'waits' };
}
