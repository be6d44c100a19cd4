/** Who may begin, write, send and withdraw a registration, in every state. */
import { describe, expect, test } from 'vitest';
import { cast, person } from '#platform/test/story.ts';
import type { RegistrationWindow } from '../window/window.ts';
import {
  isStep,
  nextStep,
  previousStep,
  registrationStates,
  stepNames,
  stepOf,
  steps,
  whereToGoOn,
  type RegistrationState,
} from './registration.ts';
import {
  isAgreementDue,
  whyNotAgreed,
  whyNotBegin,
  whyNotSubmit,
  whyNotWithdraw,
  whyNotWrite,
  type RegistrationFacts,
} from './rules.ts';

const at = (text: string) => Temporal.Instant.from(text);
const window: RegistrationWindow = {
  id: 'w',
  slug: 'w',
  name: 'w',
  opensAt: at('2026-09-01T04:00:00Z'),
  closesAt: at('2026-09-23T03:00:00Z'),
  closedAt: null,
};
const before = at('2026-08-31T00:00:00Z');
const during = at('2026-09-10T00:00:00Z');
const after = window.closesAt;
const ana = person('Ana');
const registration = (state: RegistrationState): RegistrationFacts => ({
  state,
  version: 3,
  email: ana.email,
  personId: ana.id,
});
const byLink = { actor: null, holdsLink: true };

describe('a registration', () => {
  test('begins only while a window takes them', () => {
    expect(whyNotBegin(window, during)).toBeNull();
    expect(whyNotBegin(window, before)).toBe('window-not-open');
    expect(whyNotBegin(window, after)).toBe('window-not-open');
    expect(whyNotBegin(undefined, during)).toBe('window-not-open');
  });

  const expected: Record<RegistrationState, { write: string | null; submit: string | null; withdraw: string | null }> =
    {
      draft: { write: null, submit: null, withdraw: null },
      submitted: { write: 'under-review', submit: 'under-review', withdraw: null },
      changes_requested: { write: null, submit: null, withdraw: null },
      resubmitted: { write: 'under-review', submit: 'under-review', withdraw: null },
      accepted: {
        write: 'registration-decided',
        submit: 'registration-decided',
        withdraw: 'registration-decided',
      },
      rejected: {
        write: 'registration-decided',
        submit: 'registration-decided',
        withdraw: 'registration-decided',
      },
      withdrawn: {
        write: 'registration-decided',
        submit: 'registration-decided',
        withdraw: 'registration-decided',
      },
    };
  test.each(registrationStates)('in state %s', (state) => {
    const one = registration(state);
    expect({
      write: whyNotWrite(one, byLink),
      submit: whyNotSubmit(one, window, byLink, during),
      withdraw: whyNotWithdraw(one, byLink),
    }).toEqual(expected[state]);
  });

  test('is read and written by its link or its person, and by nobody else', () => {
    const draft = registration('draft');
    expect(whyNotWrite(draft, { actor: ana, holdsLink: false })).toBeNull();
    for (const actor of [null, cast.nadie, cast.sofia, { ...cast.nadie, email: ana.email }]) {
      expect(whyNotWrite(draft, { actor, holdsLink: false })).toBe('no-such-registration');
      expect(whyNotSubmit(draft, window, { actor, holdsLink: false }, during)).toBe('no-such-registration');
      expect(whyNotWithdraw(draft, { actor, holdsLink: false })).toBe('no-such-registration');
    }
  });

  test('is not taken a millisecond late; what came back for changes is, until the window closes', () => {
    expect(whyNotSubmit(registration('draft'), window, byLink, after.subtract({ milliseconds: 1 }))).toBeNull();
    expect(whyNotSubmit(registration('draft'), window, byLink, after)).toBe('cut-off-passed');
    expect(whyNotSubmit(registration('draft'), window, byLink, before)).toBe('window-not-yet-open');
    expect(whyNotWrite(registration('draft'), byLink)).toBeNull();
    expect(whyNotSubmit(registration('changes_requested'), window, byLink, after)).toBeNull();
    expect(whyNotSubmit(registration('changes_requested'), { ...window, closedAt: after }, byLink, after)).toBe(
      'window-closed',
    );
  });
});

describe('the steps of the form', () => {
  test('lead from the first to the last and back, through each once', () => {
    const walked = stepNames.slice(1).reduce((walked) => [...walked, nextStep(walked.at(-1)!)!], [stepNames[0]!]);
    expect(walked).toEqual(stepNames);
    expect([nextStep(walked.at(-1)!), previousStep(walked[0]!)]).toEqual([null, null]);
    for (const step of stepNames.slice(1)) expect(nextStep(previousStep(step)!)).toBe(step);
  });

  test('ask each field once, in the step where a person is sent to mend it', () => {
    const fields = stepNames.flatMap((name) => [...steps[name]]);
    expect(new Set(fields).size).toBe(fields.length);
    for (const name of stepNames) for (const field of steps[name]) expect(stepOf(field)).toBe(name);
    expect(stepOf('no such field')).toBe(stepNames[0]);
  });

  test('are named in addresses; what else is written there is none', () =>
    expect(['quienes', 'contacto', 'Quienes', '', 'revisar'].map(isStep)).toEqual([true, true, false, false, false]));
});

describe('going on', () => {
  test.each(registrationStates)('%s: where its link and its page lead', (state) => {
    const where = { draft: '/donde', changes_requested: '/corregir' };
    expect(whereToGoOn({ state, step: 'donde' })).toBe(where[state as keyof typeof where] ?? '');
  });

  test('a draft that nobody has written in begins at its first step', () => {
    expect(whereToGoOn({ state: 'draft', step: null })).toBe('/quienes');
  });
});

describe('the text on personal data', () => {
  test('is agreed to once, and again only when it changed', () => {
    expect([null, 1, 2].map((privacyVersion) => isAgreementDue({ privacyVersion }, 2))).toEqual([true, true, false]);
    expect(whyNotAgreed({ privacyVersion: 1 }, null, 2)).toBe('consent-missing');
    expect(whyNotAgreed({ privacyVersion: 2 }, null, 2)).toBeNull();
    expect(whyNotAgreed({ privacyVersion: null }, 2, 2)).toBeNull();
    expect(whyNotAgreed({ privacyVersion: null }, 1, 2)).toBe('privacy-text-changed');
  });
});
