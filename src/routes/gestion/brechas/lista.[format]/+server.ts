/** The list of gaps as a file. */
import { gapsForStaff } from '#gaps/list/list.server.ts';
import { downloadOf } from '../../lists.ts';

export const GET = downloadOf(gapsForStaff);
