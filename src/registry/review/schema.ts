/** What a reviewer writes when deciding. */
import * as v from 'valibot';
import { optionalText } from '#platform/form/fields.ts';
import { organizationFields } from '../organization/schema.ts';

const version = v.pipe(v.unknown(), v.transform(Number), v.integer('changed-meanwhile'));
const message = optionalText(2000);

/** The field of the form in which the reason about an answer is written: `reason-rut`. */
export const reasonField = (field: string): string => `reason-${field}`;

/** The reasons and the message of a form, as typed. */
export const reasonsIn = <T>(values: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name === 'message' || name.startsWith(reasonField(''))));

export const acceptForm = v.object({
  version,
  sameAs: v.pipe(
    v.optional(v.string(), ''),
    v.transform((id) => id || null),
  ),
});

export const rejectForm = v.object({ version, message: v.pipe(message, v.nonEmpty('reason-missing')) });

/** Reasons by field and a message; one of either will do. */
export const changesForm = v.pipe(
  v.looseObject({ version, message }),
  v.transform(({ version, message, ...rest }) => ({ version, message, reasons: reasonsOf(rest) })),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed && !dataset.value.message && Object.keys(dataset.value.reasons).length === 0) {
      addIssue({
        message: 'reason-missing',
        path: [{ type: 'object', origin: 'value', input: dataset.value, key: 'message', value: '' }],
      });
    }
  }),
);

export type ChangesAsked = v.InferOutput<typeof changesForm>;

function reasonsOf(typed: Record<string, unknown>): Record<string, string> {
  const reasons: Record<string, string> = {};
  for (const field of Object.keys(organizationFields)) {
    const reason = typed[reasonField(field)];
    if (typeof reason === 'string' && reason.trim()) reasons[field] = reason.trim().slice(0, 500);
  }
  return reasons;
}

export const changeDecisionForm = v.object({
  verdict: v.picklist(['accepted', 'rejected'], 'required'),
  reason: message,
});
