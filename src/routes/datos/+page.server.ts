/** The country's figures, and the way to those of every place. */
import { country } from '#territory/place.ts';
import { db } from '#platform/server/db.ts';
import { placeProfile } from '#places/profile/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ profile: await placeProfile(db, country) });
