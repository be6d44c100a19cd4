/** What a reviewer writes when deciding. */
import * as v from 'valibot';
import { optionalText } from '#platform/form/fields.ts';
import { textsOf } from '#platform/form/form.ts';
import { asSent } from '#platform/form/together.ts';
import type { Filled } from '#ui/form/written.ts';
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

/** Which of what is written each decision sends. */
const sends = {
  accepted: (name: string) => name === 'message',
  changes_requested: (name: string) => name !== 'rejection',
  rejected: (name: string) => name === 'rejection',
};

export type ReviewVerdict = keyof typeof sends;

export const besideOf = (verdict: ReviewVerdict, values: Readonly<Record<string, unknown>>): Beside =>
  Object.fromEntries(
    Object.entries(reasonsIn(values)).flatMap(([name, text]) =>
      typeof text === 'string' && text.trim() && !sends[verdict](name) ? [[name, text.trim().slice(0, 2000)]] : [],
    ),
  );

/** Whoever was shown what their decision would not send decides so all the same. */
export const apartField = 'apart';
const apart = v.optional(v.string(), '');

/** Which fields hold what an earlier visit left unsent, put there on arrival; `shown` from a page that showed them. */
export const keptField = 'kept';
const shown = 'shown';
const kept = v.optional(v.string(), '');

/** The fields named there. */
export const keptIn = (values: Readonly<Record<string, unknown>>): string[] =>
  asSent(values[keptField])
    .split(' ')
    .filter((name) => name && name !== shown);

/** Puts into a form what its writer left unsent before; a script keeps what stands in a field now in the place of what was kept of it. */
export function putKept(sent: FormData, unsent: readonly Filled[], byScript: boolean): void {
  if (sent.get(keptField) === shown || sent.get(apartField) === 'yes') return;
  const put: string[] = [];
  for (const [name, texts] of unsent.flatMap((fields) => Object.entries(reasonsIn(fields)))) {
    const [typed, text] = [asSent(sent.get(name)), asSent(texts[0])];
    if (!text || typed.includes(text) || (typed && byScript)) continue;
    sent.set(name, typed ? `${typed} ${text}` : text);
    put.push(name);
  }
  sent.set(keptField, put.join(' '));
}

/** Nothing that was written beside a decision is left out in silence, nor sent from an earlier visit: it comes back first. */
const nothingInSilence = <T extends { readonly beside: Beside; readonly apart: string; readonly kept: string }>() =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value.apart === 'yes') return;
    if (Object.keys(dataset.value.beside).length === 0 && keptIn(dataset.value).length === 0) return;
    addIssue({
      message: 'written-beside',
      path: [{ type: 'object', origin: 'value', input: dataset.value, key: 'beside', value: dataset.value.beside }],
    });
  });

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
    message,
    apart,
    kept,
    sameAs: v.pipe(
      v.optional(v.string(), ''),
      v.transform((id) => id || null),
    ),
  }),
  v.transform(({ version, sameAs, message, apart, kept, ...rest }) => ({
    version,
    sameAs,
    message,
    apart,
    kept,
    beside: besideOf('accepted', rest),
  })),
  nothingInSilence(),
);

export const rejectForm = v.pipe(
  v.looseObject({ version, apart, kept, rejection: v.pipe(message, v.nonEmpty('reason-missing')) }),
  v.transform(({ version, rejection, apart, kept, ...rest }) => ({
    version,
    message: rejection,
    apart,
    kept,
    beside: besideOf('rejected', rest),
  })),
  nothingInSilence(),
);

/** Reasons by field and a message; one of either will do. */
export const changesForm = v.pipe(
  v.looseObject({ version, message, apart, kept }),
  v.transform(({ version, message, rejection, apart, kept, ...rest }) => ({
    version,
    message,
    apart,
    kept,
    reasons: reasonsOf(rest),
    beside: besideOf('changes_requested', { rejection }),
  })),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed && !dataset.value.message && Object.keys(dataset.value.reasons).length === 0) {
      addIssue({
        message: 'reason-missing',
        path: [{ type: 'object', origin: 'value', input: dataset.value, key: 'message', value: '' }],
      });
    }
  }),
  nothingInSilence(),
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
