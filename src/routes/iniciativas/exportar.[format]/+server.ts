/** The initiatives of a selection as a file, with every column. */
import { initiativeList } from '#ecosystem/initiatives/list/list.server.ts';
import { downloadOf } from '../../gestion/lists.ts';

const whole = {
  ...initiativeList,
  columns: initiativeList.columns.map(({ aside: _, ...column }) => column),
};

export const GET = downloadOf(async () => whole);
