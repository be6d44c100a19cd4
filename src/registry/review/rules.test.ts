/** Who may decide on registrations and pending changes, and when an organisation leaves and comes back. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { cast, person } from '#platform/test/story.ts';
import { registrationStates, type RegistrationState } from '../registration/registration.ts';
import { whyNotDecideChange, whyNotRestore, whyNotRetire, whyNotReview } from './rules.ts';
import { acceptForm, changesForm, putKept, rejectForm } from './schema.ts';

const { sofia, raul, ana, nadie } = cast;
const rosa = person('Rosa Registra');
const ofTheirs = { ...raul, memberships: [{ organizationId: 'o', role: 'reader' as const }] };
const registration = (state: RegistrationState) => ({
  state,
  version: 3,
  email: rosa.email,
  personId: rosa.id,
  organizationId: null,
});

describe('a registration', () => {
  test.each(registrationStates)('is decided only while it waits for staff: %s', (state) => {
    const waits = state === 'submitted' || state === 'resubmitted';
    expect(whyNotReview(registration(state), 3, raul)).toBe(waits ? null : 'not-awaiting-review');
  });

  const submitted = registration('submitted');
  test('is for the secretariat and reviewers, with their second factor', () => {
    expect(whyNotReview(submitted, 3, sofia)).toBeNull();
    expect(whyNotReview(submitted, 3, ana)).toBe('not-allowed');
    expect(whyNotReview(submitted, 3, nadie)).toBe('not-allowed');
    expect(whyNotReview(submitted, 3, null)).toBe('sign-in-first');
    expect(whyNotReview(submitted, 3, { ...raul, secondFactor: false })).toBe('second-factor-first');
  });

  test('is not for the organisation’s own people, whatever state it is in', () => {
    expect(whyNotReview(submitted, 3, { ...raul, id: rosa.id })).toBe('own-organization');
    expect(whyNotReview(submitted, 3, { ...raul, email: rosa.email })).toBe('own-organization');
    expect(whyNotReview({ ...submitted, organizationId: 'o' }, 3, ofTheirs)).toBe('own-organization');
    expect(whyNotReview({ ...submitted, state: 'accepted' }, 2, { ...raul, id: rosa.id })).toBe('own-organization');
    expect(whyNotReview(submitted, 3, ofTheirs)).toBeNull();
    expect(whyNotReview({ ...submitted, organizationId: 'other' }, 3, ofTheirs)).toBeNull();
  });

  test('of an older version than what stands is refused, and of a later one too', () => {
    expect(whyNotReview(submitted, 2, raul)).toBe('changed-meanwhile');
    expect(whyNotReview(submitted, 4, raul)).toBe('changed-meanwhile');
  });
});

describe('a pending change', () => {
  const change = { organizationId: 'o', askedBy: rosa.id, decidedAt: null };
  test('follows the same rules', () => {
    expect(whyNotDecideChange(change, raul)).toBeNull();
    expect(whyNotDecideChange(change, nadie)).toBe('not-allowed');
    expect(whyNotDecideChange(change, null)).toBe('sign-in-first');
    expect(whyNotDecideChange(change, { ...raul, id: rosa.id })).toBe('own-organization');
    expect(whyNotDecideChange(change, ofTheirs)).toBe('own-organization');
    expect(whyNotDecideChange({ ...change, organizationId: 'other' }, ofTheirs)).toBeNull();
  });

  test('is decided once; one that an import brought has nobody who asked', () => {
    const decidedAt = Temporal.Instant.from('2026-09-23T03:00:00Z');
    expect(whyNotDecideChange({ ...change, decidedAt }, raul)).toBe('not-awaiting-review');
    expect(whyNotDecideChange({ ...change, askedBy: null }, raul)).toBeNull();
  });
});

test.each([
  ['active', null, 'organization-not-retired'],
  ['retired', 'organization-not-active', null],
  ['merged', 'organization-not-active', 'organization-not-retired'],
])('an organisation that is %s leaves or comes back, never both', (state, retire, restore) => {
  expect([whyNotRetire(state), whyNotRestore(state)]).toEqual([retire, restore]);
});

describe('what is written and a decision does not send comes back first', () => {
  const written = { version: '1', message: 'Bienvenidas.', rejection: 'No cumple.', 'reason-rut': 'No es.' };
  test.each([
    ['accepting', acceptForm, { message: '', rejection: '' }, { rejection: '', 'reason-rut': ' ' }],
    ['asking for corrections', changesForm, {}, { rejection: '' }],
    ['rejecting', rejectForm, {}, { message: '', 'reason-rut': '' }],
  ])('%s', (_, form, some, none) => {
    const issues = v.safeParse(form, { ...written, ...some }).issues?.map(({ message }) => message);
    expect(issues).toEqual(['written-beside']);
    expect(v.safeParse(form, { ...written, ...some, apart: 'yes' }).success).toBe(true);
    expect(v.safeParse(form, { ...written, ...none }).success).toBe(true);
  });
});

describe('what was left unsent on an earlier visit', () => {
  const put = (typed: Record<string, string>, byScript = false) => {
    const sent = new FormData();
    for (const [name, text] of Object.entries({ version: '1', ...typed })) sent.set(name, text);
    putKept(sent, [{ message: ['Bienvenidas, al fin.'], 'reason-rut': [''], version: ['1'] }], byScript);
    return Object.fromEntries(sent) as Record<string, string>;
  };

  test('stands in its field, and no decision sends it before it was shown', () => {
    const given = put({});
    expect(given).toMatchObject({ message: 'Bienvenidas, al fin.', kept: 'message' });
    expect([acceptForm, changesForm].map((form) => v.safeParse(form, given).success)).toEqual([false, false]);
    expect(v.safeParse(rejectForm, { ...given, rejection: 'No.' }).success).toBe(false);
    expect(v.safeParse(acceptForm, { ...given, apart: 'yes' }).success).toBe(true);
  });

  test.each([
    ['as it was kept, is not asked about', { message: '¡Bienvenidas, al fin.!' }, false, '¡Bienvenidas, al fin.!', ''],
    ['in place of it, stands with it', { message: 'Hola.' }, false, 'Hola. Bienvenidas, al fin.', 'message'],
    ['in place of it by script, which keeps it too, stands alone', { message: 'Hola.' }, true, 'Hola.', ''],
    ['once it was shown, is theirs', { message: '', kept: 'shown' }, false, '', 'shown'],
  ])('what is sent %s', (_, typed, byScript, message, kept) =>
    expect(put(typed as Record<string, string>, byScript)).toMatchObject({ message, kept }),
  );
});
