/** What is typed to ask to represent an organisation, and to decide on it. */
import * as v from 'valibot';
import { optionalText, requiredLine } from '#platform/form/fields.ts';
import { edited } from './meanwhile.ts';
import { isWebAddress, withProtocol } from '../organization/web-address.ts';

const said = {
  name: requiredLine(120),
  position: requiredLine(120),
  proof: v.pipe(v.string('required'), v.trim(), v.minLength(20, 'proof-too-short'), v.maxLength(2000, 'too-long')),
  link: v.pipe(
    optionalText(500),
    v.transform((typed) => withProtocol(typed || null) ?? ''),
    v.check((address) => address === '' || isWebAddress(address), 'not-a-web-address'),
  ),
  file: v.optional(v.file()),
};

/** Whoever is signed in is asked less: their address is known. */
export const ownRequestForm = v.object(said);
export const representationForm = v.object({
  ...said,
  email: v.pipe(
    v.string('required'),
    v.trim(),
    v.toLowerCase(),
    v.nonEmpty('required'),
    v.maxLength(254, 'too-long'),
    v.email('not-an-email'),
  ),
});
export const proofFileForm = v.object({ file: v.optional(v.file()) });

export const folioForm = v.object({
  folio: v.pipe(v.string('required'), v.regex(/^\d{1,9}$/, 'not-in-list'), v.transform(Number)),
});

/** A reason goes with a refusal only: whoever accepts is shown first that it is not sent, and then says so with `apart`. */
export const giveForm = v.pipe(
  v.object({
    knows: v.pipe(
      v.optional(v.string(), ''),
      v.transform((text) => text === 'yes'),
    ),
    reason: optionalText(2000),
    apart: v.optional(v.string(), ''),
  }),
  v.forward(
    v.check(({ reason, apart }) => !reason || apart === 'yes', 'written-beside'),
    ['reason'],
  ),
);

/** What was shown of what was edited meanwhile, and what becomes of it. */
export const undoRepresentationForm = v.object({
  last: v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => text || null),
  ),
  choice: v.optional(v.picklist(edited, 'not-in-list'), undefined),
});

export const refuseForm = v.object({ reason: v.pipe(optionalText(2000), v.nonEmpty('reason-missing')) });

export type RequestSaid = Omit<v.InferOutput<typeof ownRequestForm>, 'file'>;
