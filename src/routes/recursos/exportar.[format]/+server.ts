/** The resources of a selection as a file, with every column. */
import { resourceList } from '#ecosystem/resources/list/list.server.ts';
import { downloadOf } from '../../gestion/lists.ts';

const whole = { ...resourceList, columns: resourceList.columns.map(({ aside: _, ...column }) => column) };

export const GET = downloadOf(async () => whole);
