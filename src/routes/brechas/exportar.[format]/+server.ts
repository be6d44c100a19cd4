/** The gaps of a selection as a file, with every column. */
import { gapList } from '#gaps/list/list.server.ts';
import { downloadOf } from '../../gestion/lists.ts';

const whole = { ...gapList, columns: gapList.columns.map(({ aside: _, ...column }) => column) };

export const GET = downloadOf(async () => whole);
