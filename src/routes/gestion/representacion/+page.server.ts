/** Requests to represent an organisation, those to decide first. */
import { representationsForStaff } from '#registry/representation/list.server.ts';
import { listOf } from '../lists.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ list: await listOf(representationsForStaff, event) });
