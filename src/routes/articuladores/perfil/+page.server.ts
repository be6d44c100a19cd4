/** The ecosystem's profile: of a window by its slug, or of now. */
import { now } from '#platform/clock.ts';
import { db } from '#platform/server/db.ts';
import { current, profileOf } from '#registry/profile/queries.server.ts';
import { allWindows } from '#registry/window/queries.server.ts';
import { windowState } from '#registry/window/window.ts';
import { found } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const slug = url.searchParams.get('ventana') || current;
  const [profile, windows] = await Promise.all([profileOf(db, slug), allWindows(db)]);
  const begun = windows.filter((window) => windowState(window, now()) !== 'scheduled');
  return {
    slug,
    profile: found(profile),
    windows: begun.map(({ slug, name }) => ({ slug, name })),
  };
};
