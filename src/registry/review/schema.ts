/** What a reviewer writes when deciding. */
import * as v from 'valibot';
import { optionalText } from '#platform/form/fields.ts';
import { textsOf } from '#platform/form/form.ts';
import { organizationFields } from '../organization/schema.ts';
import { longestReason, withReason } from '../reason/reason.ts';

const version = v.pipe(v.unknown(), v.transform(Number), v.integer('changed-meanwhile'));
const message = optionalText(2000);

/** The field of the form in which the reason about an answer is written: `reason-rut`. */
export const reasonField = (field: string): string => `reason-${field}`;

/** What is written in the form of a decision, as typed: reasons, the message, why it is rejected. */
export const reasonsIn = <T>(values: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([name]) => name === 'message' || name === 'rejection' || name.startsWith(reasonField('')),
    ),
  );

/** What was written and is not sent with this decision: it comes back should that be undone. */
export type Beside = Readonly<Record<string, string>>;

const besideIn = (values: Readonly<Record<string, unknown>>): Beside =>
  Object.fromEntries(
    Object.entries(reasonsIn(values)).flatMap(([name, text]) =>
      typeof text === 'string' && text.trim() ? [[name, text.trim().slice(0, 2000)]] : [],
    ),
  );

/** One of the usual reasons is put into its box: `use` says which, as `rut:Falta el RUT.` */
export const usualForm = v.pipe(
  v.looseObject({ use: v.optional(v.string(), '') }),
  v.transform(({ use, version: _, ...typed }) => {
    const values: Record<string, string> = textsOf(typed);
    const [field, ...reason] = use.split(':');
    const box = reasonField(field!);
    return { ...values, [box]: withReason(values[box] ?? '', reason.join(':')) };
  }),
);

export const acceptForm = v.pipe(
  v.looseObject({
    version,
    sameAs: v.pipe(
      v.optional(v.string(), ''),
      v.transform((id) => id || null),
    ),
  }),
  v.transform(({ version, sameAs, ...rest }) => ({ version, sameAs, beside: besideIn(rest) })),
);

export const rejectForm = v.pipe(
  v.looseObject({ version, rejection: v.pipe(message, v.nonEmpty('reason-missing')) }),
  v.transform(({ version, rejection, ...rest }) => ({ version, message: rejection, beside: besideIn(rest) })),
);

/** Reasons by field and a message; one of either will do. */
export const changesForm = v.pipe(
  v.looseObject({ version, message }),
  v.transform(({ version, message, rejection, ...rest }) => ({
    version,
    message,
    reasons: reasonsOf(rest),
    beside: besideIn({ rejection }),
  })),
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
    if (typeof reason === 'string' && reason.trim()) reasons[field] = reason.trim().slice(0, longestReason);
  }
  return reasons;
}

export const changeDecisionForm = v.object({
  verdict: v.picklist(['accepted', 'rejected'], 'required'),
  reason: message,
});
