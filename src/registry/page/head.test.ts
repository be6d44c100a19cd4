/** What the head of an organisation's page says. */
import { describe, expect, test } from 'vitest';
import type { Organization } from '../organization/organization.ts';
import { clothInWords, clothOf, firstSentence, keyFacts, sortOf } from './head.ts';

const nobody = {
  name: 'Cuidados La Comadre',
  legalForm: null,
  region: null,
  comuna: null,
  abroad: false,
  foundedYear: null,
  worksIn: [],
  worksInComunas: [],
  kinds: [],
  populations: [],
  confirmedAt: null,
} as unknown as Organization;
const one: Organization = {
  ...nobody,
  legalForm: 'cooperative',
  region: '13',
  comuna: '13401',
  foundedYear: 2014,
  worksIn: ['13', '07', '08'],
  kinds: ['training', 'tools'],
  populations: ['women', 'older_people', 'families'],
  confirmedAt: Temporal.Instant.from('2026-11-03T15:00:00Z'),
};

describe('the first sentence of a text', () => {
  const sentence = 'Vecinas que cuidan y se organizan para tener relevo.';
  test.each([
    [`${sentence} Forman y se turnan.`, sentence, 'Forman y se turnan.'],
    [`${sentence}\n\nForman y se turnan.`, sentence, 'Forman y se turnan.'],
    [sentence, null, sentence],
    ['Corta. Y sigue con otra frase.', null, 'Corta. Y sigue con otra frase.'],
    [`${'Muy larga '.repeat(30)}. Otra.`, null, `${'Muy larga '.repeat(30)}. Otra.`],
    [
      'Atendemos a la Sra. de la esquina y a sus vecinas desde hace años',
      null,
      'Atendemos a la Sra. de la esquina y a sus vecinas desde hace años',
    ],
    ['', null, ''],
  ])('%s', (text, lead, rest) => {
    expect(firstSentence(text)).toEqual({ lead, rest });
  });
});

test('sort and place, and what nobody has said is left out', () => {
  expect(sortOf(one, 'es')).toEqual(['Cooperativa', 'San Bernardo, Metropolitana']);
  expect(sortOf(nobody, 'es')).toEqual([]);
});

test('the facts are short: places and people are counted where they are many', () => {
  expect(keyFacts(one, 'es').map(({ value }) => value)).toEqual([
    '3 regiones',
    'Mujeres, Personas mayores y 1 más',
    '2014',
    '3 de noviembre de 2026',
  ]);
  expect(keyFacts(nobody, 'es').map(({ value }) => value)).toEqual(['todavía no']);
  const some = { ...one, worksIn: [], worksInComunas: ['08111', '08107'] };
  expect(keyFacts(some, 'es')[0]).toEqual({ term: 'Trabaja en', value: 'Penco y Tomé (Biobío)' });
  expect(clothOf(some).weft.filter(Boolean)).toHaveLength(1);
  expect(clothInWords(some, 'es').caption).toMatch(/regiones, 1 de 16.* Dijo dónde: Penco y Tomé \(Biobío\)\.$/);
  expect(keyFacts({ ...one, worksIn: ['13'] }, 'en')[0]).toEqual({ term: 'Works in', value: 'Metropolitana' });
});

test('the cloth is what the answers say, and is told in words', () => {
  const { warp, weft } = clothOf(one);
  expect([warp.length, warp.filter(Boolean).length, weft.length, weft.filter(Boolean).length]).toEqual([12, 2, 16, 3]);
  const { label, caption } = clothInWords(one, 'es');
  expect(label).toMatch(/^Paño de Cuidados La Comadre: ofrece 2 de 12 aportes y trabaja en 3 de 16 regiones \(/);
  expect(caption).toContain('3 de 16, de norte a sur');
  expect(clothInWords(nobody, 'es').caption).toContain('todavía sin tejer');
});
