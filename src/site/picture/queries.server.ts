/** The pictures of the site, for pages and for whoever chooses one. */
import { filePath } from '#mesa/product/product.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { filesById } from '#platform/server/files.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import type { Picture } from './picture.ts';

/** A picture as staff choose it from the list. */
export interface SitePicture extends Picture {
  readonly id: string;
  readonly addedAt: Temporal.Instant;
}

/** The pictures that staff may put in a page, newest first. */
export async function picturesToChoose(db: Db, actor: Actor | null): Promise<SitePicture[]> {
  refuse(whyMayNot(actor, rights.preview));
  const rows = await pictures(db).where('archived_at', 'is', null).orderBy('added_at', 'desc').execute();
  const read = await reader(db, rows);
  return rows.map((row) => ({ ...read(row), id: row.id, addedAt: row.added_at }));
}

/** The pictures with these ids, archived or not: a page that was published keeps showing what it showed. */
export async function picturesById(db: Db, ids: readonly string[]): Promise<Map<string, Picture>> {
  if (ids.length === 0) return new Map();
  const rows = await pictures(db)
    .where('id', 'in', [...ids])
    .execute();
  const read = await reader(db, rows);
  return new Map(rows.map((row) => [row.id, read(row)]));
}

const pictures = (db: Db) =>
  db.selectFrom('site_image').select(['id', 'file_id', 'alt', 'credit', 'width', 'height', 'added_at']);

type Row = Awaited<ReturnType<ReturnType<typeof pictures>['execute']>>[number];

async function reader(db: Db, rows: readonly Row[]): Promise<(row: Row) => Picture> {
  const files = await filesById(
    db,
    rows.map(({ file_id }) => file_id),
  );
  return ({ file_id, alt, credit, width, height }) => ({
    src: filePath(file_id, files.get(file_id)!.name),
    alt,
    credit,
    width,
    height,
  });
}
