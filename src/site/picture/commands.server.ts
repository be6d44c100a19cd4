/** The pictures of the site: adding them, saying what they show, showing them. */
import sharp from 'sharp';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { overOthers, type Sent } from '#platform/form/together.ts';
import { isId, newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { storeFile } from '#platform/server/files.ts';
import { whyMayNot } from '#people/rules.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import type { NewImage, PictureSaid } from './schema.ts';
import { journal } from '../journal.ts';

/** The largest picture that is taken, in bytes. */
const largestPicture = 10_000_000;

/** Pictures wider than this are made smaller: no page shows them larger, and phones pay for every byte. */
const widest = 1600;

/**
 * Adds a picture. It is kept as WebP, at most 1,600 pixels wide and without what the camera wrote in it (place, date).
 * Refuses `picture-too-large`, `not-a-picture`.
 */
export async function addPicture(db: Db, actor: Actor | null, { file, alt, credit }: NewImage): Promise<string> {
  refuse(whyMayNot(actor, rights.edit));
  if (file.size > largestPicture) refused('picture-too-large');
  const { data, info } = await asWebp(new Uint8Array(await file.arrayBuffer()));
  return transact(db, async (tx) => {
    const name = `${file.name.replace(/\.[^.]*$/, '') || 'imagen'}.webp`;
    const fileId = await storeFile(tx, actor, { name, mediaType: 'image/webp', bytes: data, public: true });
    const id = newId();
    const { width, height } = info;
    const values = { id, file_id: fileId, alt, credit, width, height, added_by: actor?.id ?? null, added_at: now() };
    await tx.insertInto('site_image').values(values).execute();
    await journal(tx, actor, { what: 'picture.added', on: ['picture', id], after: { name, alt, credit } });
    return id;
  });
}

/** Rewrites what a picture shows, in words, over what its writer had seen. Refuses `changed-by-others`. */
export async function describePicture(
  db: Db,
  actor: Actor | null,
  id: string,
  words: PictureSaid,
  seen: Sent = {},
): Promise<void> {
  refuse(whyMayNot(actor, rights.edit));
  if (!isId(id)) refused('no-such-image');
  await transact(db, async (tx) => {
    const before = await tx
      .selectFrom('site_image')
      .select(['alt', 'credit'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!before) refused('no-such-image');
    const after = overOthers<PictureSaid>(before, seen, words);
    await tx.updateTable('site_image').set(after).where('id', '=', id).execute();
    await journal(tx, actor, { what: 'picture.described', on: ['picture', id], before, after });
  });
}

/** Takes a picture off the list of those to choose from; pages that show it keep it. */
export async function archivePicture(db: Db, actor: Actor | null, id: string): Promise<void> {
  refuse(whyMayNot(actor, rights.edit));
  if (!isId(id)) refused('no-such-image');
  await transact(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('site_image')
      .set({ archived_at: now() })
      .where('id', '=', id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) refused('no-such-image');
    await journal(tx, actor, { what: 'picture.archived', on: ['picture', id] });
  });
}

async function asWebp(bytes: Uint8Array) {
  try {
    return await sharp(bytes)
      .rotate()
      .resize({ width: widest, withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
  } catch {
    return refused('not-a-picture');
  }
}
