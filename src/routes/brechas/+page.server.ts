/** The gaps that were published, filtered and searched. */
import { gapList } from '#gaps/list/list.server.ts';
import { listOf } from '../gestion/lists.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ list: await listOf(async () => gapList, event) });
