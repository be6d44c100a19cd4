/** What persons ask about their own data, those to answer first. */
import { requestsForStaff } from '#people/request/list.server.ts';
import { listOf } from '../lists.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ list: await listOf(requestsForStaff, event) });
