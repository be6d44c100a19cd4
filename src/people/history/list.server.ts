/** The history as a list of staff: newest first, by who, what and month. What each deed is called its modules say. */
import type { Actor } from '#platform/actor.ts';
import { formatDateTime, formatMonthOf } from '#platform/format.ts';
import type { ListColumn, StaffList } from '#platform/list/list.ts';
import type { Db } from '#platform/server/db.ts';
import { deedsListed, type ListedDeed, type Naming } from '#platform/server/journal.ts';
import type { Locale } from '#platform/words.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { whyMayNot } from '../rules.ts';
import { words } from './words.ts';

/** How a deed and its doer are called; gathered from the whole house by the caller. */
export interface Teller {
  readonly deed: (what: string, locale: Locale) => string;
  readonly doer: (
    deed: { readonly what: string; readonly actorId: string | null; readonly actorName: string },
    locale: Locale,
  ) => string;
  /** How things are called, each once, and whom entries concern. */
  readonly naming: (db: Db) => Naming;
}

const path = '/gestion/historial';
/** As it stands in an address, where anything may. */
const saidMonth = (month: string, locale: Locale): string =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? formatMonthOf(month, locale) : month;
/** A deed is told after its doer’s name; in a column of its own it begins. */
const capital = (deed: string) => deed.charAt(0).toUpperCase() + deed.slice(1);
const t = (locale: Locale) => words.in(locale);

const columns = (tell: Teller): readonly ListColumn<ListedDeed>[] => [
  {
    key: 'deed',
    label: (locale) => t(locale).deed,
    show: ({ what, reason, on }, locale) => ({
      text: capital(tell.deed(what, locale)),
      to: `${path}?de=${on}`,
      small: reason,
    }),
  },
  {
    key: 'thing',
    label: (locale) => t(locale).thing,
    show: ({ name, whom, path: to }, locale) => ({
      text: name || t(locale).gone,
      ...(to && { to }),
      ...(whom && whom !== name && { small: whom }),
    }),
    phone: true,
  },
  {
    key: 'who',
    label: (locale) => t(locale).who,
    sort: 'who',
    show: ({ what, who, actor_id }, locale) => ({
      text: tell.doer({ what, actorId: actor_id, actorName: who }, locale),
    }),
    phone: true,
  },
  {
    key: 'at',
    label: (locale) => t(locale).at,
    sort: 'at',
    show: ({ at }, locale) => ({ text: formatDateTime(at, locale) }),
    phone: true,
  },
];

/** The list, for whoever may read all of the history. */
export async function historyForStaff(_: Db, actor: Actor | null, tell: Teller): Promise<StaffList<ListedDeed>> {
  refuse(whyMayNot(actor, rights.readJournal));
  return {
    path,
    title: (locale) => t(locale).title,
    count: (n, locale) => t(locale).count(n),
    rows: (on) => deedsListed(on, tell.naming(on)),
    find: { column: 'find', label: (locale) => t(locale).find, roots: true },
    columns: columns(tell),
    facets: [
      { name: 'quien', column: 'who', label: (locale) => t(locale).who, say: (who) => who },
      {
        name: 'que',
        column: 'what',
        label: (locale) => t(locale).deed,
        say: (what, locale) => capital(tell.deed(what, locale)),
      },
      { name: 'mes', column: 'month', label: (locale) => t(locale).month, say: saidMonth },
    ],
    views: [{ label: (locale) => t(locale).whole, filters: {} }],
    sort: '-at',
    empty: (locale) => t(locale).empty,
  };
}
