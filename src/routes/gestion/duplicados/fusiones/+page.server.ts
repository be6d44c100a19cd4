/** Merges done. */
import { mergesForStaff } from '#registry/merge/done.server.ts';
import { listOf } from '../../lists.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  list: await listOf(mergesForStaff, event),
  done: event.url.searchParams.get('hecho'),
});
