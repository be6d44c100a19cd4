/** Every organisation of the registry, for staff. */
import { organizationsForStaff } from '#registry/roll/queries.server.ts';
import { listOf } from '../lists.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ list: await listOf(organizationsForStaff, event) });
