/** What staff write about the mesa's name and look. */
import * as v from 'valibot';
import { themes } from '#platform/appearance.ts';

export const mesaSchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(3, 'mesa-name-short'), v.maxLength(120, 'mesa-name-long')),
  theme: v.picklist(themes, 'mesa-theme'),
});
