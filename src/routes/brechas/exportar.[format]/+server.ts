/** The gaps of a selection as a file, with every column. */
import { wholeListAsked } from '#ecosystem/find/by-sentence.server.ts';
import { gapsBySentence } from '#gaps/list/find.server.ts';
import { downloadOf } from '../../gestion/lists.ts';

export const GET = downloadOf((db, _, asked) => wholeListAsked(db, gapsBySentence, asked));
