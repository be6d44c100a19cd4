/** The pictures of the site, for pages and for whoever chooses one. */
import { filePath } from '#mesa/product/product.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
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
  const rows = await pictures(db).where('site_image.archived_at', 'is', null).orderBy('added_at', 'desc').execute();
  return rows.map((row) => ({ ...readPicture(row), id: row.id, addedAt: row.added_at }));
}

/** The pictures with these ids, archived or not: a page that was published keeps showing what it showed. */
export async function picturesById(db: Db, ids: readonly string[]): Promise<Map<string, Picture>> {
  if (ids.length === 0) return new Map();
  const rows = await pictures(db)
    .where('site_image.id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, readPicture(row)]));
}

const pictures = (db: Db) =>
  db
    .selectFrom('site_image')
    .innerJoin('file', 'file.id', 'site_image.file_id')
    .select(['site_image.id', 'file_id', 'file.name', 'alt', 'credit', 'width', 'height', 'added_at']);

type Row = Awaited<ReturnType<ReturnType<typeof pictures>['execute']>>[number];

const readPicture = ({ file_id, name, alt, credit, width, height }: Row): Picture => ({
  src: filePath(file_id, name),
  alt,
  credit,
  width,
  height,
});
