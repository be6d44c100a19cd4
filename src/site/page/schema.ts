/** What a person may write in the site: pages, their publication, and pictures. Messages are keys of the catalogue's `issue`. */
import * as v from 'valibot';
import { optionalDay, optionalId, optionalText, optionalTime, requiredLine } from '#platform/form/fields.ts';
import { textIn, textsOf, wholeForm } from '#platform/form/form.ts';
import { pageKinds } from './page.ts';

const wholeNumber = v.pipe(v.string('required'), v.regex(/^\d{1,6}$/, 'not-a-number'), v.transform(Number));

const pageText = {
  title: requiredLine(160),
  summary: optionalText(300),
  body: v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => typed.replace(/\r\n?/g, '\n').trim()),
    v.maxLength(60_000, 'too-long'),
  ),
  source: optionalText(500),
  startsOn: optionalDay,
  endsOn: optionalDay,
  note: optionalText(200),
};

interface Dates {
  readonly startsOn: Temporal.PlainDate | null;
  readonly endsOn: Temporal.PlainDate | null;
}
const inOrder = ({ startsOn, endsOn }: Dates): boolean =>
  !endsOn || (startsOn !== null && Temporal.PlainDate.compare(startsOn, endsOn) <= 0);

export const newPage = v.pipe(
  v.object({
    ...pageText,
    kind: v.picklist(pageKinds, 'not-in-list'),
    slug: optionalText(60),
    underId: optionalId,
    axisId: optionalId,
  }),
  v.forward(v.partialCheck([['startsOn'], ['endsOn']], inOrder, 'ends-before'), ['endsOn']),
);
export type NewPage = v.InferOutput<typeof newPage>;

/** A new version: `base` is the number of the version that was being edited. */
export const newVersion = v.pipe(
  v.object({ ...pageText, base: wholeNumber }),
  v.forward(v.partialCheck([['startsOn'], ['endsOn']], inOrder, 'ends-before'), ['endsOn']),
);
export type NewVersion = v.InferOutput<typeof newVersion>;

/** What is on the screen, to be published; `at` empty is now. */
export const publication = v.pipe(
  v.object({ ...pageText, base: wholeNumber, at: optionalTime }),
  v.forward(v.partialCheck([['startsOn'], ['endsOn']], inOrder, 'ends-before'), ['endsOn']),
);
export type PageOnScreen = v.InferOutput<typeof publication>;

/** What stands in the form when something else is done than saving it: a preview, calling off a `publication`, archiving for a `reason`. */
export const unsavedForm = wholeForm(
  (values) => ({
    ...textsOf(values),
    body: textIn(values, 'body'),
    publication: textIn(values, 'publication'),
    reason: textIn(values, 'reason').trim().slice(0, 400),
  }),
  publication,
);

/** A picture by its id, to take it off the list. */
export const pictureId = v.object({ id: v.optional(v.string(), '') });
