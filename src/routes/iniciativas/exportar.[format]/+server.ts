/** The initiatives of a selection as a file. */
import { initiativeList } from '#ecosystem/initiatives/list/list.server.ts';
import { downloadOf } from '../../gestion/lists.ts';

export const GET = downloadOf(async () => initiativeList);
