/** What a sentence asks for: places and people as pieces that can be taken off, the rest as words. */
import { expect, test } from 'vitest';
import { populations } from '../organization/codes.ts';
import { populationSynonyms } from '../organization/synonyms.ts';
import { words } from '../organization/words.ts';
import { isOfTheDomain, readSentence, sentenceWithout } from './sentence.ts';

const told = (text: string) => readSentence(text).map((piece) => ('code' in piece ? piece.code : piece.typed));

test.each([
  ['niños Biobío', ['children', '08']],
  ['quién trabaja con niñas y niños en la región de Ñuble', ['children', '16']],
  ['agua comuna de tomé', ['agua', '08111']],
  ['personas en situación de calle', ['homeless_people']],
  ['organizaciones que apoyan a migrantes', ['migrants']],
  ['Fundación Agua Buena', ['Fundación', 'Agua', 'Buena']],
  ['de la', []],
])('«%s» is %j', (text, pieces) => expect(told(text)).toEqual(pieces));

test('a piece taken off leaves the others', () => {
  const pieces = readSentence('adulto mayor ñuñoa');
  expect([0, 1].map((index) => sentenceWithout(pieces, index))).toEqual(['ñuñoa', 'adulto mayor']);
});

test('every label is understood in both languages, and no synonym means two things', () => {
  for (const code of populations)
    for (const locale of ['es', 'en'] as const) {
      const label = words.in(locale).population[code];
      expect([label, told(label)]).toEqual([label, [code]]);
    }
  const all = Object.values(populationSynonyms).flat();
  expect(new Set(all).size).toBe(all.length);
});

test('words of the domain are never taken for others', () => {
  for (const word of ['infancia', 'niñez', 'adulto', 'vejez']) expect(isOfTheDomain(word)).toBe(true);
  expect(isOfTheDomain('financia')).toBe(false);
});
