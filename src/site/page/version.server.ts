/** Steps of writing and publishing: a page locked, and one more version of it. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { isId, newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { journal } from '../journal.ts';
import { refused } from '../reasons.ts';
import { overVersion } from './form.ts';
import type { PageText } from './page.ts';
import type { NewVersion } from './schema.ts';

/** The page, locked, since versions are numbered one after another; with the number of the latest. */
export async function lockPage(tx: Db, id: string) {
  const row = isId(id) && (await tx.selectFrom('page').selectAll().where('id', '=', id).forUpdate().executeTakeFirst());
  if (!row) return refused('no-such-page');
  const { number } = await tx
    .selectFrom('page_version')
    .select((of) => of.fn.max('number').as('number'))
    .where('page_id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...row, latest: number ?? 0 };
}

interface Writing {
  readonly pageId: string;
  readonly number: number;
  readonly text: PageText;
  readonly note: string;
}

export async function insertVersion(
  tx: Db,
  actor: Actor | null,
  { pageId, number, text, note }: Writing,
): Promise<string> {
  const id = newId();
  const { title, summary, body, source, startsOn, endsOn } = text;
  const hand = { written_by: actor?.id ?? null, writer: actor?.name ?? 'Minga', written_at: now() };
  await tx
    .insertInto('page_version')
    .values({
      id,
      page_id: pageId,
      number,
      title,
      summary,
      body,
      source,
      starts_on: startsOn,
      ends_on: endsOn,
      note,
      ...hand,
    })
    .execute();
  return id;
}

interface Page {
  readonly id: string;
  readonly latest: number;
}

/** A version of a page, by its number. */
export const versionAt = (tx: Db, pageId: string, number: number) =>
  tx
    .selectFrom('page_version')
    .select(['id', 'number', 'title', 'summary', 'body', 'source', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('page_id', '=', pageId)
    .where('number', '=', number)
    .executeTakeFirst();

/** What was typed over version `base`, brought to the latest; `page-changed-meanwhile` where both changed the same in another way. */
export async function overLatest<T extends NewVersion>(tx: Db, { id, latest }: Page, typed: T): Promise<T> {
  if (typed.base === latest) return typed;
  const now = await versionAt(tx, id, latest);
  const seen = await versionAt(tx, id, typed.base);
  const together = now && seen && overVersion(now, seen, typed);
  if (!together || together.clashes.length > 0) return refused('page-changed-meanwhile');
  return { ...typed, ...together.text };
}

/** Saves what was written as the next version. */
export async function addVersion(tx: Db, actor: Actor | null, { id: pageId, latest }: Page, input: NewVersion) {
  const number = latest + 1;
  const id = await insertVersion(tx, actor, { pageId, number, text: input, note: input.note });
  await journal(tx, actor, {
    what: 'page.written',
    on: ['page', pageId],
    after: { number, title: input.title, note: input.note },
  });
  return { id, number };
}
