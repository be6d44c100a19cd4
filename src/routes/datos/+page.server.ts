/** The country's figures, and the way to those of every place. */
import { db } from '#platform/server/db.ts';
import { country } from '#territory-profile/place.ts';
import { profileOf } from '#territory-profile/profile.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ profile: await profileOf(db, country) });
