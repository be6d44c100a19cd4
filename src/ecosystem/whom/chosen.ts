/** What is chosen of those that were found: one of the registry as `id:…`, or one outside it as `name:…`. */
import * as v from 'valibot';
import { optionalText } from '#platform/form/fields.ts';

/** As what is typed of it: messages `choose-other`, `too-long`. */
export const otherChosen = v.pipe(
  optionalText(210),
  v.regex(/^(id:[0-9a-f-]{36}|name:.*\S.*)$/, 'choose-other'),
  v.transform((chosen) =>
    chosen.startsWith('id:') ? { id: chosen.slice(3) } : { name: chosen.slice(5).replace(/\s+/g, ' ').trim() },
  ),
);

/** The same, of the registry alone: its id. */
export const memberChosen = v.pipe(
  optionalText(210),
  v.regex(/^id:[0-9a-f-]{36}$/, 'choose-other'),
  v.transform((chosen) => chosen.slice(3)),
);

/** In an address: what was looked for. */
export const lookedIn = (params: URLSearchParams): string => (params.get('con') ?? '').trim().slice(0, 200);
