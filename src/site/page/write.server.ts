/** Writing the site: pages and their versions. Nothing is overwritten, and two who write at once do not lose a word. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Axis } from '#mesa/cycle/cycle.ts';
import { axesById } from '#mesa/cycle/queries.server.ts';
import { shortSlug } from '#platform/slug.ts';
import type { PageKind } from './page.ts';
import { whyNotCreate } from './rules.ts';
import type { NewPage, NewVersion } from './schema.ts';
import { addVersion, insertVersion, lockPage, overLatest, versionAt } from './version.server.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { journal } from '../journal.ts';

/** Writes a new page as a draft, at an address that is none of the site's own `parts`. Answers its id. */
export async function createPage(
  db: Db,
  actor: Actor | null,
  input: NewPage,
  parts: readonly string[],
): Promise<string> {
  refuse(whyMayNot(actor, rights.edit));
  return transact(db, async (tx) => {
    const { kind, underId } = input;
    const axis = kind === 'axis' ? await axisToWriteOf(tx, input.axisId) : null;
    const slug = axis?.slug ?? shortSlug(input.slug || input.title);
    const taken = await tx
      .selectFrom('page')
      .select('id')
      .where('kind', '=', kind)
      .where('slug', '=', slug)
      .executeTakeFirst();
    refuse(whyNotCreate(kind, slug, taken !== undefined, parts));
    if (underId && !(await kindOf(tx, underId))) refused('no-such-page');
    const id = newId();
    const position = await nextPosition(tx, kind);
    const ofAxis = axis && { axis_id: axis.id, cycle_id: axis.cycleId, position: axis.number };
    await tx
      .insertInto('page')
      .values({ id, kind, slug, under_id: underId, position, created_at: now(), ...ofAxis })
      .execute();
    const text = axis ? { ...input, title: axis.name, summary: axis.purpose } : input;
    await insertVersion(tx, actor, { pageId: id, number: 1, text, note: input.note });
    await journal(tx, actor, { what: 'page.created', on: ['page', id], after: { kind, slug, title: text.title } });
    return id;
  });
}

/** Saves what was written as the next version, still a draft; what others saved since `base` in other fields stands. */
export async function saveVersion(db: Db, actor: Actor | null, pageId: string, input: NewVersion): Promise<number> {
  refuse(whyMayNot(actor, rights.edit));
  return transact(db, async (tx) => {
    const page = await lockPage(tx, pageId);
    const { number } = await addVersion(tx, actor, page, await overLatest(tx, page, input));
    return number;
  });
}

/** Goes back to an earlier version: its text becomes the next one, a draft to look at before publishing. */
export async function revertTo(
  db: Db,
  actor: Actor | null,
  pageId: string,
  number: number,
  note: string,
): Promise<number> {
  refuse(whyMayNot(actor, rights.edit));
  return transact(db, async (tx) => {
    const { latest } = await lockPage(tx, pageId);
    const text = (await versionAt(tx, pageId, number)) ?? refused('no-such-version');
    await insertVersion(tx, actor, { pageId, number: latest + 1, text, note });
    await journal(tx, actor, {
      what: 'page.revertedTo',
      on: ['page', pageId],
      after: { number: latest + 1, from: number },
    });
    return latest + 1;
  });
}

/** The axis that a page is to be about. An axis has one page. */
async function axisToWriteOf(tx: Db, id: string | null): Promise<Axis> {
  const axis = (await axesById(tx)).get(id ?? '') ?? refused('no-such-free-axis');
  const page = await tx.selectFrom('page').select('id').where('axis_id', '=', axis.id).executeTakeFirst();
  return page ? refused('no-such-free-axis') : axis;
}

const kindOf = (tx: Db, id: string) => tx.selectFrom('page').select('kind').where('id', '=', id).executeTakeFirst();

async function nextPosition(tx: Db, kind: PageKind): Promise<number> {
  const last = await tx
    .selectFrom('page')
    .select((of) => of.fn.max('position').as('position'))
    .where('kind', '=', kind)
    .executeTakeFirst();
  return (last?.position ?? 0) + 1;
}
