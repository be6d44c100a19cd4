/** What is typed to send a registration. */
import * as v from 'valibot';
import { textsOf, wholeForm } from '#platform/form/form.ts';
import { fields } from '../organization/answers.ts';

/** Why an answer that was asked about stands as it was, by field. */
export type Explanation = Readonly<Record<string, string>>;

/** The box in which a field's is written. */
export const explanationField = (field: string): string => `explanation-${field}`;

/** The longest one. */
export const mostExplained = 1000;

const text = v.optional(v.string(), '');
const sending = v.object({ consent: text, privacyVersion: text, go: text });

/** What its sender agrees to and explains, and whether what was asked about is sent knowingly as it was. */
export function sendingIn(values: object): Required<Sending> {
  const { consent, privacyVersion, go } = v.parse(sending, textsOf(values));
  return {
    privacyVersion: consent === 'yes' ? Number(privacyVersion) : null,
    explanation: explainedIn(values),
    evenSo: go === 'anyway',
  };
}

export const sendForm = wholeForm(sendingIn, mostExplained);

/** What goes back to its page when it is not sent. */
export const sendingBack = (sent: object) => ({ explanation: explainedIn(sent), agreed: 'consent' in sent });

/** What was explained in a form; what it has no box for is not there. */
export function explainedIn(values: object): Explanation {
  const texts = textsOf(values);
  const said = fields.map((field) => [field, texts[explanationField(field)]] as const);
  return Object.fromEntries(
    said.flatMap(([field, one]) => (one === undefined ? [] : [[field, one.slice(0, mostExplained)]])),
  );
}

/** What was explained, each under the name of its box. */
export const boxesOf = (explanation: Explanation = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(explanation).map(([field, text]) => [explanationField(field), text]));

/** How a registration is sent. */
export interface Sending {
  /** The version of the text on personal data; null when nothing is ticked. */
  readonly privacyVersion: number | null;
  readonly explanation?: Explanation;
  readonly evenSo?: boolean;
}
