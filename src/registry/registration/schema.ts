/** What is typed to send a registration. */
import * as v from 'valibot';

export const sendForm = v.object({
  consent: v.pipe(v.optional(v.string(), ''), v.literal('yes', 'consent-missing')),
  privacyVersion: v.pipe(v.optional(v.string(), ''), v.transform(Number)),
});
