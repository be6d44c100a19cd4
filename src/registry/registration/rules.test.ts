/** Who may do what to windows, registrations and pending changes, in every state. */
import { describe, expect, test } from 'vitest';
import type { Actor, MesaRole } from '#platform/actor.ts';
import { whyNotDecideChange, whyNotReview } from '../review/rules.ts';
import { whyNotClose, whyNotEndNow, whyNotExtend, whyNotOpenNow, whyNotSchedule } from '../window/rules.ts';
import { registrationStates, type RegistrationState } from './registration.ts';
import { whyNotBegin, whyNotSubmit, whyNotWithdraw, whyNotWrite, type RegistrationFacts } from './rules.ts';
import type { RegistrationWindow } from '../window/window.ts';

const at = (text: string) => Temporal.Instant.from(text);
const person = (mesaRole?: MesaRole, more: Partial<Actor> = {}): Actor => ({
  id: mesaRole ?? 'person',
  name: '',
  email: `${mesaRole ?? 'person'}@example.cl`,
  mesaRoles: mesaRole ? [mesaRole] : [],
  memberships: [],
  secondFactor: true,
  ...more,
});
const secretariat = person('secretariat');
const reviewer = person('reviewer');
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
const registration = (state: RegistrationState): RegistrationFacts & { organizationId: string | null } => ({
  state,
  version: 3,
  email: 'ana@example.cl',
  personId: 'ana',
  organizationId: null,
});
const byLink = { actor: null, holdsLink: true };

describe('windows', () => {
  test.each([null, person(), person('analyst'), reviewer, person('secretariat', { secondFactor: false })])(
    'only the secretariat decides on them',
    (actor) => {
      const answers = [
        whyNotSchedule(window, [], actor),
        whyNotExtend(window, after.add({ hours: 24 }), [], actor, during),
        whyNotOpenNow(window, [], actor, before),
        whyNotEndNow(window, actor, during),
        whyNotClose(window, 0, actor, after),
      ];
      for (const answer of answers) expect(answer).toMatch(/^(sign-in-first|second-factor-first|not-allowed)$/);
    },
  );

  test('are scheduled forwards and one at a time', () => {
    expect(whyNotSchedule(window, [], secretariat)).toBeNull();
    expect(whyNotSchedule({ ...window, closesAt: window.opensAt }, [], secretariat)).toBe(
      'window-ends-before-it-opens',
    );
    expect(whyNotSchedule(window, [{ opensAt: during, closesAt: after.add({ hours: 1 }) }], secretariat)).toBe(
      'windows-overlap',
    );
  });

  test('are extended later, also after the cut-off, never once closed', () => {
    const later = after.add({ hours: 24 });
    expect(whyNotExtend(window, later, [], secretariat, during)).toBeNull();
    expect(whyNotExtend(window, later, [], secretariat, after)).toBeNull();
    expect(whyNotExtend(window, later, [], secretariat, later)).toBe('extension-in-the-past');
    expect(whyNotExtend(window, window.closesAt, [], secretariat, during)).toBe('extension-not-later');
    expect(whyNotExtend({ ...window, closedAt: after }, later, [], secretariat, after)).toBe('window-closed');
    expect(whyNotExtend(window, later, [{ opensAt: after, closesAt: later }], secretariat, during)).toBe(
      'windows-overlap',
    );
  });

  test('begin or stop before their time', () => {
    expect(whyNotOpenNow(window, [], secretariat, before)).toBeNull();
    expect(whyNotOpenNow(window, [], secretariat, during)).toBe('window-not-scheduled');
    expect(whyNotOpenNow(window, [{ opensAt: before, closesAt: during }], secretariat, before)).toBe('windows-overlap');
    expect(whyNotEndNow(window, secretariat, during)).toBeNull();
    expect(whyNotEndNow(window, secretariat, after)).toBe('window-not-open');
  });

  test('close once they ended and nothing waits for staff', () => {
    expect(whyNotClose(window, 0, secretariat, after)).toBeNull();
    expect(whyNotClose(window, 1, secretariat, after)).toBe('registrations-waiting');
    expect(whyNotClose(window, 0, secretariat, during)).toBe('window-still-takes');
    expect(whyNotClose({ ...window, closedAt: after }, 0, secretariat, after)).toBe('window-closed');
  });
});

describe('a registration', () => {
  test('begins only while a window takes them', () => {
    expect(whyNotBegin(window, during)).toBeNull();
    expect(whyNotBegin(window, before)).toBe('window-not-open');
    expect(whyNotBegin(window, after)).toBe('window-not-open');
    expect(whyNotBegin(undefined, during)).toBe('window-not-open');
  });

  const expected: Record<
    RegistrationState,
    { write: string | null; submit: string | null; withdraw: string | null; review: string | null }
  > = {
    draft: { write: null, submit: null, withdraw: null, review: 'not-awaiting-review' },
    submitted: { write: 'under-review', submit: 'under-review', withdraw: null, review: null },
    changes_requested: { write: null, submit: null, withdraw: null, review: 'not-awaiting-review' },
    resubmitted: { write: 'under-review', submit: 'under-review', withdraw: null, review: null },
    accepted: {
      write: 'registration-decided',
      submit: 'registration-decided',
      withdraw: 'registration-decided',
      review: 'not-awaiting-review',
    },
    rejected: {
      write: 'registration-decided',
      submit: 'registration-decided',
      withdraw: 'registration-decided',
      review: 'not-awaiting-review',
    },
    withdrawn: {
      write: 'registration-decided',
      submit: 'registration-decided',
      withdraw: 'registration-decided',
      review: 'not-awaiting-review',
    },
  };
  test.each(registrationStates)('in state %s', (state) => {
    const one = registration(state);
    expect({
      write: whyNotWrite(one, byLink),
      submit: whyNotSubmit(one, window, byLink, during),
      withdraw: whyNotWithdraw(one, byLink),
      review: whyNotReview(one, 3, reviewer),
    }).toEqual(expected[state]);
  });

  test('is read and written by its link or its person, and by nobody else', () => {
    const draft = registration('draft');
    expect(whyNotWrite(draft, { actor: person(undefined, { id: 'ana' }), holdsLink: false })).toBeNull();
    for (const actor of [null, person(), secretariat, person(undefined, { email: 'ana@example.cl' })]) {
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

describe('review', () => {
  const submitted = registration('submitted');

  test('is for the secretariat and reviewers, with their second factor', () => {
    expect(whyNotReview(submitted, 3, secretariat)).toBeNull();
    expect(whyNotReview(submitted, 3, person('analyst'))).toBe('not-allowed');
    expect(whyNotReview(submitted, 3, person())).toBe('not-allowed');
    expect(whyNotReview(submitted, 3, null)).toBe('sign-in-first');
    expect(whyNotReview(submitted, 3, person('reviewer', { secondFactor: false }))).toBe('second-factor-first');
  });

  test('is not for the organisation’s own people', () => {
    expect(whyNotReview(submitted, 3, person('reviewer', { id: 'ana' }))).toBe('own-organization');
    expect(whyNotReview(submitted, 3, person('reviewer', { email: 'ana@example.cl' }))).toBe('own-organization');
    const member = person('reviewer', { memberships: [{ organizationId: 'o', role: 'reader' }] });
    expect(whyNotReview({ ...submitted, organizationId: 'o' }, 3, member)).toBe('own-organization');
    expect(whyNotReview(submitted, 3, member)).toBeNull();
  });

  test('of an older version is refused', () => {
    expect(whyNotReview(submitted, 2, reviewer)).toBe('changed-meanwhile');
  });

  test('of a pending change follows the same rules', () => {
    const change = { organizationId: 'o', askedBy: 'ana', decidedAt: null };
    expect(whyNotDecideChange(change, reviewer)).toBeNull();
    expect(whyNotDecideChange(change, person())).toBe('not-allowed');
    expect(whyNotDecideChange(change, person('reviewer', { id: 'ana' }))).toBe('own-organization');
    expect(
      whyNotDecideChange(change, person('reviewer', { memberships: [{ organizationId: 'o', role: 'editor' }] })),
    ).toBe('own-organization');
    expect(whyNotDecideChange({ ...change, decidedAt: after }, reviewer)).toBe('not-awaiting-review');
  });
});
