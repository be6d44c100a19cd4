/** What is typed to send a registration. */
import * as v from 'valibot';

/** The version of the text on personal data that its sender agrees to; null when nothing is ticked. */
export const sendForm = v.pipe(
  v.object({ consent: v.optional(v.string(), ''), privacyVersion: v.optional(v.string(), '') }),
  v.transform(({ consent, privacyVersion }) => ({
    privacyVersion: consent === 'yes' ? Number(privacyVersion) : null,
  })),
);
