/** What speaks for whoever asks to represent an organisation, and who represents it now. */
import { expect, test } from 'vitest';
import { hintOf } from './representation.ts';
import { representedNow } from './rules.ts';

test.each([
  ['rosa@telar.cl', 'is-contact'],
  ['otra@telar.cl', 'same-domain'],
  ['rosa@telar.org', 'same-domain'],
  ['rosa@gmail.com', 'public-domain'],
  ['rosa@otra.cl', 'other-domain'],
] as const)('an address like %s is %s', (email, hint) =>
  expect(hintOf(email, { addresses: ['Rosa@telar.cl', null], website: 'https://www.telar.org/equipo' })).toBe(hint),
);

test.each([
  [{ owners: 1, invited: 'granted', waiting: 2 }, 'represented'],
  [{ owners: 0, invited: 'granted', waiting: 1 }, 'granted'],
  [{ owners: 0, invited: 'invited', waiting: 1 }, 'invited'],
  [{ owners: 0, invited: null, waiting: 1 }, 'asked'],
  [{ owners: 0, invited: null, waiting: 0 }, 'alone'],
] as const)('with %o it is %s', (facts, stands) => expect(representedNow(facts)).toBe(stands));
