/** Requests about one's data: as their link shows them, and as the secretariat works on them. */
import type { Selectable } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { PersonTie, Shown, Whom } from '#platform/facet/person-tie.ts';
import type { StaffDate, Waiting } from '#platform/facet/desk.ts';
import { formatDate } from '#platform/format.ts';
import type { Db, Tables } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { shownOf } from '../data/own.server.ts';
import { maskedAddress, whyNotUseLink } from '../link/link.ts';
import { personLink } from '../link/queries.server.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { may, whyMayNot } from '../rules.ts';
import type { DataRequest, RequestKind } from './request.ts';
import { words } from './words.ts';

/** What the link in the letter is for, and what the link to the file is for. */
export const provePurpose = 'dataRequest.prove';
export const filePurpose = 'dataRequest.file';

/** What a link would do, with the address masked; or why it no longer can. */
export async function requestOfLink(
  db: Db,
  token: string,
): Promise<{ readonly kind: RequestKind; readonly address: string; readonly whyNot: string | null }> {
  const link = await personLink(db, token, provePurpose);
  const row = link && (await requestRow(db, link.thing[1]));
  if (!link || !row) return refused('no-such-link');
  return { kind: row.kind, address: maskedAddress(link.address), whyNot: whyNotUseLink(link, now()) };
}

/** What is held of whoever has the link to the file. */
export async function dataOfLink(db: Db, token: string, ties: readonly PersonTie[]) {
  const link = await personLink(db, token, filePurpose);
  refuse(whyNotUseLink(link, now()));
  return shownOf(db, await whomOf(db, link!.address), ties);
}

/** Whoever proved an address; with their account, unless that asks for a second factor. */
export async function whomOf(db: Db, email: string): Promise<Whom> {
  const person = await db
    .selectFrom('person')
    .select(['id', 'second_factor_enabled'])
    .where('email', '=', email)
    .executeTakeFirst();
  return { id: person && !person.second_factor_enabled ? person.id : null, email };
}

export interface RequestPage extends DataRequest {
  /** How much of each thing is held under the address. */
  readonly held: readonly { readonly as: Shown['as']; readonly count: number }[];
  readonly hasAccount: boolean;
}

export async function requestPage(
  db: Db,
  actor: Actor | null,
  folio: number,
  ties: readonly PersonTie[],
): Promise<RequestPage> {
  refuse(whyMayNot(actor, rights.answerRequests));
  if (!Number.isSafeInteger(folio) || folio > 2 ** 31 - 1) return refused('no-such-request');
  const row = await db
    .selectFrom('data_request')
    .selectAll()
    .where('folio', '=', folio)
    .where('proved_at', 'is not', null)
    .executeTakeFirst();
  if (!row) return refused('no-such-request');
  const person = await db.selectFrom('person').select('id').where('email', '=', row.address).executeTakeFirst();
  const shown = row.address ? await shownOf(db, { id: person?.id ?? null, email: row.address }, ties) : {};
  const held = Object.entries(shown).map(([as, rows]) => ({ as: as as Shown['as'], count: rows.length }));
  return { ...readRequest(row), held: held.filter(({ count }) => count > 0), hasAccount: person !== undefined };
}

/** How many wait to be answered, and by when the first; nothing for whoever may not. */
export async function requestsWaiting(db: Db, actor: Actor, locale: Locale): Promise<Waiting[]> {
  if (!may(actor, rights.answerRequests)) return [];
  const open = await openRequests(db);
  const [first] = open;
  const t = words.in(locale).desk;
  const path = '/gestion/solicitudes';
  return [
    {
      section: 'mesa',
      count: open.length,
      label: t.label(open.length),
      path,
      about: first ? t.about(first.folio, formatDate(first.dueAt, locale)) : '',
      since: first?.askedAt ?? null,
      late: first?.dueAt.subtract({ hours: 24 * daysOfHaste }) ?? null,
      act: { verb: t.verb, path: first ? `${path}/${first.folio}` : path },
    },
  ];
}

/** A deadline of the law that is so near does not wait. */
const daysOfHaste = 5;

/** The day by which each must be answered; none for whoever may not. */
export async function requestDates(db: Db, actor: Actor, locale: Locale): Promise<StaffDate[]> {
  if (!may(actor, rights.answerRequests)) return [];
  const t = words.in(locale);
  return (await openRequests(db)).map(({ folio, kind, dueAt }) => ({
    section: 'mesa',
    kind: 'due',
    at: dueAt,
    title: t.desk.due(folio),
    lang: locale,
    path: `/gestion/solicitudes/${folio}`,
    detail: t.staff.kinds[kind].name,
  }));
}

/** Those that stand, the first to answer first. */
async function openRequests(db: Db): Promise<DataRequest[]> {
  const rows = await db
    .selectFrom('data_request')
    .selectAll()
    .where('proved_at', 'is not', null)
    .where('answered_at', 'is', null)
    .orderBy('due_at')
    .execute();
  return rows.map(readRequest);
}

export const requestRow = (db: Db, id: string, { lock = false } = {}) =>
  db
    .selectFrom('data_request')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();

/** A row of the table as the noun. */
export function readRequest(row: Selectable<Tables['data_request']>): DataRequest {
  return {
    id: row.id,
    folio: row.folio,
    kind: row.kind,
    address: row.address,
    said: row.said,
    askedAt: row.asked_at,
    dueAt: row.due_at,
    extended: row.extended_at ? { at: row.extended_at, reason: row.extended_reason ?? '' } : null,
    erasedAt: row.erased_at,
    sample: row.sample,
    answered: row.answered_at ? { at: row.answered_at, text: row.answer } : null,
  };
}
