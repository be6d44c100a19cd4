/** A file that was taken away says so at its address. */
import { versionOfFile } from '#mesa/product/queries.server.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { isGonePicture } from '#site/voice/queries.server.ts';
import { words } from '#site/voice/words.ts';
import { gone } from '../answer.ts';

/** Answers 410 for one that was withdrawn; else whether what it belongs to is published, so that anybody may read it. */
export async function isPublishedFile(db: Db, id: string, locale: Locale): Promise<boolean> {
  const version = await versionOfFile(db, id);
  if (version?.withdrawn) gone(locale, 'file', version.withdrawn);
  if (await isGonePicture(db, id)) gone(locale, 'file', { at: null, reason: words.in(locale).gone });
  return version?.state === 'published';
}
