/** What is typed to sign in, to sign up and about oneself: what is read, and what is said to be wrong. */
import { describe, expect, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { readForm } from '#platform/form/form.ts';
import { words } from '../words.ts';
import {
  codeForm,
  emailForm,
  invitationForm,
  mesaInvitationForm,
  nameForm,
  newPasswordForm,
  privacyForm,
  privacyTextForm,
  sessionForm,
  signInForm,
  signUpForm,
  tokenForm,
} from './schema.ts';
import { safePath } from './visit.ts';

type Fields = Readonly<Record<string, string>>;
type Schema = Parameters<typeof readForm<unknown>>[1];

async function read(schema: Schema, fields: Fields) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return readForm(data, schema);
}
const issues = async (schema: Schema, fields: Fields) => {
  const form = await read(schema, fields);
  return 'rejected' in form ? form.rejected.issues : null;
};

const rita = {
  name: 'Rita Reyes',
  email: 'Rita@Ejemplo.cl ',
  password: 'tres gatos y un volcán',
  consent: 'yes',
  version: '3',
};

test('who signs up is read as they meant it', async () => {
  const composed = { ...rita, name: '  Rita Nun\u0303ez ' };
  expect(await read(signUpForm, composed)).toEqual({
    value: { ...rita, name: 'Rita Nu\u00f1ez', email: 'rita@ejemplo.cl', version: 3, volver: '' },
  });
});

test.each<[string, Schema, Fields, Fields | null]>([
  [
    'nothing at all',
    signUpForm,
    { version: '3' },
    { name: 'name-missing', email: 'email-missing', password: 'password-missing', consent: 'consent-missing' },
  ],
  ['a password made of the name', signUpForm, { ...rita, password: 'ritareyes2026' }, { password: 'password-is-you' }],
  ['a short one', signUpForm, { ...rita, password: 'corta' }, { password: 'password-too-short' }],
  ['no consent', signUpForm, { ...rita, consent: 'no' }, { consent: 'consent-missing' }],
  ['half an address', emailForm, { email: 'rita@' }, { email: 'email-wrong' }],
  ['an endless address', emailForm, { email: `${'a'.repeat(250)}@ejemplo.cl` }, { email: 'email-wrong' }],
  ['an initial', nameForm, { name: ' R ' }, { name: 'name-missing' }],
  ['a name of a page', nameForm, { name: 'R'.repeat(121) }, { name: 'name-too-long' }],
  ['an old password, however short', signInForm, { email: 'a@b.cl', password: 'x' }, null],
  ['no password', signInForm, { email: 'a@b.cl' }, { password: 'password-missing' }],
  [
    'a book as a password',
    signInForm,
    { email: 'a@b.cl', password: 'x'.repeat(513) },
    { password: 'password-too-long' },
  ],
  ['an empty link', tokenForm, {}, { token: 'link-expired' }],
  ['a link without its new password', newPasswordForm, { token: 't', password: '' }, { password: 'password-missing' }],
  ['spaces as a code', codeForm, { code: '  ' }, { code: 'code-missing' }],
  ['an endless code', codeForm, { code: '1'.repeat(41) }, { code: 'code-wrong' }],
  ['no role', invitationForm, { email: 'a@b.cl' }, { role: 'role-missing' }],
  [
    'a role of the mesa in an organisation',
    invitationForm,
    { email: 'a@b.cl', role: 'reviewer' },
    { role: 'role-missing' },
  ],
  [
    'a role of an organisation in the mesa',
    mesaInvitationForm,
    { email: 'a@b.cl', role: 'owner' },
    { role: 'role-missing' },
  ],
  ['a privacy text of a line', privacyTextForm, { es: 'Corto.', en: 'a'.repeat(200) }, { es: 'text-too-short' }],
  ['a privacy text that was read', privacyForm, { consent: 'yes', version: '2' }, null],
])('%s', async (_, schema, fields, wrong) => expect(await issues(schema, fields)).toEqual(wrong));

test('a code is taken with the space in which apps show it', async () => {
  expect(await read(codeForm, { code: ' 123 456 ' })).toEqual({ value: { code: '123456', volver: '' } });
});

test('a session is ended by its id; anything else means all the others', async () => {
  const id = newId();
  expect(await read(sessionForm, { id })).toEqual({ value: { id } });
  for (const fields of [{}, { id: '' }, { id: 'all' }, { id: `${id}'` }] as Fields[])
    expect(await read(sessionForm, fields)).toEqual({ value: { id: null } });
});

test('whatever is wrong is said in words, in both languages', async () => {
  const codes = await Promise.all([
    issues(signUpForm, { version: '1' }),
    issues(signUpForm, { ...rita, email: 'x', name: 'R'.repeat(200), password: 'corta' }),
    issues(codeForm, {}),
    issues(tokenForm, {}),
    issues(invitationForm, {}),
    issues(privacyTextForm, { es: '', en: 'a'.repeat(60_000) }),
  ]);
  const said = new Set(codes.flatMap((found) => Object.values(found ?? {})));
  expect(said.size).toBeGreaterThan(9);
  for (const code of said)
    for (const locale of ['es', 'en'] as const) expect(words.in(locale).refusal).toHaveProperty(code);
});

describe('where one goes on to after signing in', () => {
  const origin = 'https://mesa.example';
  test.each(['/', '/registro', '/en/gestion?x=1&y=%20', '/articuladores?volver=https://malo.example'])('%s', (path) =>
    expect(safePath(path)).toBe(path),
  );
  test.each([
    null,
    undefined,
    '',
    'registro',
    '//malo.example',
    '/\\malo.example',
    '/ok\\..',
    'https://malo.example',
    '/a b',
  ])('not to %j', (path) => expect(safePath(path)).toBeNull());

  test('never to another site, whatever is put together', () => {
    const pieces = ['/', '\\', '.', '..', '@', ':', 'malo.example', 'https:', '\t', '\n', '%2f', '?', '#', 'a', ' '];
    let state = 11;
    const piece = () => pieces[(state = (state * 48_271) % 2_147_483_647) % pieces.length]!;
    for (let i = 0; i < 3000; i++) {
      const path = safePath(`/${piece()}${piece()}${piece()}${piece()}`);
      if (path !== null) expect(new URL(path, origin).origin).toBe(origin);
    }
  });
});
