/** A logo as somebody uploads it: checked, turned upright, made small, without what a camera writes in it. */
import sharp from 'sharp';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { storeFile } from '#platform/server/files.ts';

const mostBytes = 2_000_000;
const mostPixels = 40_000_000;
const side = 640;

/** Keeps the logo as WebP of at most 640 pixels a side. Answers its file, or an issue code of the form. */
export async function storeLogo(
  db: Db,
  actor: Actor | null,
  upload: File,
): Promise<{ fileId: string } | { issue: 'logo-size' | 'logo-type' | 'logo-broken' }> {
  if (upload.size > mostBytes) return { issue: 'logo-size' };
  const image = sharp(await upload.arrayBuffer(), { limitInputPixels: mostPixels });
  const format = await image.metadata().then(
    ({ format }) => format,
    () => null,
  );
  if (format !== 'png' && format !== 'jpeg' && format !== 'webp') return { issue: 'logo-type' };
  const small = await image
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 88 })
    .toBuffer()
    .catch(() => null);
  if (!small) return { issue: 'logo-broken' };
  return {
    fileId: await storeFile(db, actor, { name: 'logo.webp', mediaType: 'image/webp', bytes: small, public: true }),
  };
}

/** What a form brings of a logo: another one, or that it goes. */
export interface LogoGiven {
  readonly upload: File | undefined;
  readonly remove: boolean;
}

/** The logo that is given: a file kept, none from now on (null), or as it was (undefined). */
export async function logoOf(
  db: Db,
  actor: Actor | null,
  { upload, remove }: LogoGiven,
): Promise<{ fileId: string | null | undefined } | { issue: string }> {
  if (upload) return storeLogo(db, actor, upload);
  return { fileId: remove ? null : undefined };
}
