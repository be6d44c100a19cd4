/** What a person may write about themselves and in order to sign in. Messages are word keys. */
import * as v from 'valibot';
import { mesaRoles, organizationRoles } from '#platform/actor.ts';
import { isId } from '#platform/id.ts';
import { longestPassword, whyNotPassword } from './password.ts';

const email = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.toLowerCase(),
  v.nonEmpty('email-missing'),
  v.maxLength(254, 'email-wrong'),
  v.email('email-wrong'),
);
const name = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.normalize('NFC'),
  v.minLength(2, 'name-missing'),
  v.maxLength(120, 'name-too-long'),
);
/** A password as given to prove who one is: as it is, without trimming. */
const password = v.pipe(
  v.optional(v.string(), ''),
  v.nonEmpty('password-missing'),
  v.maxLength(longestPassword * 4, 'password-too-long'),
);
const newPassword = v.pipe(
  password,
  v.rawCheck(({ dataset, addIssue }) => {
    const why = dataset.typed ? whyNotPassword(dataset.value) : null;
    if (why) addIssue({ message: why });
  }),
);
const token = v.pipe(v.optional(v.string(), ''), v.nonEmpty('link-expired'), v.maxLength(2000, 'link-expired'));
const code = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => text.replace(/\s+/g, '')),
  v.nonEmpty('code-missing'),
  v.maxLength(40, 'code-wrong'),
);
const volver = v.optional(v.string(), '');

export const signInForm = v.object({ email, password, volver });
export const linkForm = v.object({ email, volver });
export const tokenForm = v.object({ token, volver });
export const codeForm = v.object({ code, volver });
export const emailForm = v.object({ email });
export const nameForm = v.object({ name });
export const passwordForm = v.object({ password: v.optional(v.string(), '') });
export const newPasswordForm = v.object({ token, password: newPassword });
export const changePasswordForm = v.object({ current: v.optional(v.string(), ''), password: newPassword });
export const privacyForm = v.object({
  consent: v.pipe(v.optional(v.string(), ''), v.literal('yes', 'consent-missing')),
  version: v.pipe(v.string(), v.transform(Number), v.integer()),
  volver,
});

export const signUpForm = v.pipe(
  v.object({
    name,
    email,
    password: newPassword,
    consent: v.pipe(v.optional(v.string(), ''), v.literal('yes', 'consent-missing')),
    version: v.pipe(v.string(), v.transform(Number), v.integer()),
    volver,
  }),
  v.forward(
    v.partialCheck(
      [['name'], ['email'], ['password']],
      ({ name, email, password }) => whyNotPassword(password, { name, email }) !== 'password-is-you',
      'password-is-you',
    ),
    ['password'],
  ),
);

/** The most addresses that are invited at once. */
export const mostInvited = 30;

/** Several addresses as one pastes them: one a line, or by commas, with or without the name that a mail program puts before. */
const addresses = v.pipe(
  v.optional(v.string(), ''),
  v.maxLength(mostInvited * 300, 'emails-too-many'),
  v.toLowerCase(),
  v.transform((text) => [...new Set(text.split(/[\n,;]/).flatMap(addressesIn))]),
  v.minLength(1, 'email-missing'),
  v.maxLength(mostInvited, 'emails-too-many'),
);

/** What is no address stays as it was typed, to be told of. */
function addressesIn(part: string): readonly string[] {
  return part.match(/[^\s<>]+@[^\s<>]+/g) ?? [part.trim()].filter(Boolean);
}

export const isAddress = (text: string): boolean => v.is(email, text);

export const invitationForm = v.object({
  email: addresses,
  role: v.pipe(v.optional(v.string(), ''), v.picklist(organizationRoles, 'role-missing')),
});
export const mesaInvitationForm = v.object({
  email: addresses,
  role: v.pipe(v.optional(v.string(), ''), v.picklist(mesaRoles, 'role-missing')),
});

export type SignUp = v.InferOutput<typeof signUpForm>;
const id = v.pipe(v.optional(v.string(), ''), v.uuid('no-such-person'));
export const goOnForm = v.object({ how: v.fallback(v.picklist(['sign-in', 'sign-up']), 'sign-in') });
const invitationId = v.pipe(v.optional(v.string(), ''), v.uuid('no-such-invitation'));
export const invitationIdForm = v.object({ id: invitationId });
export const invitationIdsForm = v.object({ id: v.pipe(v.array(invitationId), v.maxLength(30, 'emails-too-many')) });
const text = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.minLength(200, 'text-too-short'),
  v.maxLength(50_000, 'text-too-long'),
);

export const memberForm = v.object({ personId: id });
export const memberRoleForm = v.object({
  personId: id,
  role: v.pipe(v.optional(v.string(), ''), v.picklist(organizationRoles, 'role-missing')),
});
export const staffRoleForm = v.object({
  personId: id,
  role: v.pipe(v.optional(v.string(), ''), v.picklist(mesaRoles, 'role-missing')),
});
export const privacyTextForm = v.object({ es: text, en: text });
export const confirmCodeForm = v.object({
  code,
  uri: v.pipe(v.optional(v.string(), ''), v.maxLength(400)),
  backupCodes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(20)),
});
/** One session by its id; any other thing, and nothing, mean all but this one. */
export const sessionForm = v.object({ id: v.fallback(v.nullable(v.pipe(v.string(), v.check(isId))), null) });
