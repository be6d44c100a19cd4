/** Tests of what is wrong, in words. */
import { expect, test } from 'vitest';
import { errorsInWords, issuesInWords } from './errors-in-words.ts';

const words = { missing: 'Falta', many: ({ most = 3 }: { most?: number }) => `Hasta ${most}` };

test('each field has the words of its code, or the code', () =>
  expect(issuesInWords({ name: 'missing', tags: 'many', rut: 'new' }, words)).toEqual({
    name: 'Falta',
    tags: 'Hasta 3',
    rut: 'new',
  }));

test('a form that did not come back has nothing wrong', () => expect(errorsInWords(null, words)).toEqual({}));

test('a refusal is of the whole form', () =>
  expect(errorsInWords({ refusal: { words: 'No se puede' } }, words)).toEqual({ '': 'No se puede' }));

test('the summary names the field where it has a label', () =>
  expect(errorsInWords({ issues: { name: 'missing', rut: 'missing' } }, words, { name: 'Nombre' })).toEqual({
    name: 'Nombre: Falta',
    rut: 'Falta',
  }));
