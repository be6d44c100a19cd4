/** What is typed to send a registration. */
import * as v from 'valibot';

const text = v.optional(v.string(), '');

/** What its sender agrees to and explains, and whether what was asked about is sent knowingly as it was. */
export const sendForm = v.pipe(
  v.object({ consent: text, privacyVersion: text, explanation: text, go: text }),
  v.transform(({ consent, privacyVersion, explanation, go }) => ({
    /** The version of the text on personal data; null when nothing is ticked. */
    privacyVersion: consent === 'yes' ? Number(privacyVersion) : null,
    explanation: explanation.trim() || null,
    evenSo: go === 'anyway',
  })),
);

/** How a registration is sent. */
export interface Sending {
  readonly privacyVersion: number | null;
  readonly explanation?: string | null;
  readonly evenSo?: boolean;
}
