/** Where the sheet of a place is: beside its page. */
import { placePath } from '#territory/place.ts';

/** Without its language. */
export const sheetPath = (code: string): string => `${placePath(code)}/hoja.pdf`;
