/** A file that was taken away says so at its address. */
import { rights } from '#mesa/rights.ts';
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { versionOfFile } from '#mesa/product/queries.server.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { isGonePicture } from '#site/voice/queries.server.ts';
import { words } from '#site/voice/words.ts';
import { gone } from '../answer.ts';

/** Answers 410 for one that was withdrawn, or archived with its product; else whether it is published, so that anybody may read it. */
export async function isPublishedFile(
  db: Db,
  { actor, locale }: { readonly actor: Actor | null; readonly locale: Locale },
  id: string,
): Promise<boolean> {
  const version = await versionOfFile(db, id);
  if (version?.withdrawn) gone(locale, 'file', version.withdrawn);
  if (await isGonePicture(db, id)) gone(locale, 'file', { at: null, reason: words.in(locale).gone });
  if (version?.state !== 'published') return false;
  if (version.archived && !may(actor, rights.readProducts)) gone(locale, 'file', version.archived);
  return version.archived === null;
}
