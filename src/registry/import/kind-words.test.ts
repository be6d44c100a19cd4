/** What is wrong in a cell, in words. */
import { expect, test } from 'vitest';
import { issueText } from './kind-words.ts';
import { organizationSheets } from './organizations/kind.ts';

test('what is too long says how much fits in its column', () => {
  const said = (field: 'knownAs' | 'description', locale: 'es' | 'en') =>
    issueText(organizationSheets, { code: 'too-long', field }, locale);
  expect(said('knownAs', 'es')).toBe('Es demasiado largo: acórtalo a 100 letras o menos');
  expect(said('description', 'en')).toBe('This is too long: cut it to 3,000 letters or fewer');
});
