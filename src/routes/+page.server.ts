/** The home page. */
import { house } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { homeOf } from '#site/home/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { locale } }) => homeOf(db, house, locale);
