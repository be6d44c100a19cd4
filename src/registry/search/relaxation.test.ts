/** What of a sentence is left out first, what a word costs, and which words texts use for one another. */
import { expect, test } from 'vitest';
import { costOfWord, isFiller } from './filler.ts';
import { grown, isOfKindred, kindredOf } from './kindred.ts';
import { costsBySubject, keepsSubject, relaxations } from './relaxation.ts';
import { isOfTheDomain } from './sayings.ts';
import { readSentence } from './sentence.ts';

const left = (text: string, costs?: Readonly<Record<string, number>>) => {
  const { pieces } = readSentence(text);
  const costOf = costs && costsBySubject(pieces, (word) => costs[word]!);
  return relaxations(pieces, costOf)
    .filter(({ kept }) => keepsSubject(pieces, kept))
    .map(({ leftOut }) => leftOut.join('+'));
};

test('what costs least is left out first; whom it is for beside a word of the subject, a place never', () => {
  expect(left('huerta niños tomé', { huerta: 1 })).toEqual(['niños', 'huerta']);
  expect(left('huerta solidaria', { huerta: 0.9, solidaria: 0.05 })).toEqual(['solidaria', 'huerta']);
  expect(left('hijos de presos')).toEqual([]);
  expect(left('niños tomé')).toEqual([]);
});

test('never down to words that say little, but what is in quotes stays', () => {
  expect(left('clases de karate')).toEqual(['clases']);
  expect(left('clases "karate"')).toEqual(['clases']);
  expect(isFiller('Talleres')).toBe(true);
  expect(left('postular proyectos')).toEqual(['proyectos', 'postular']);
});

test('what somebody did says little, and what is done less than to what', () => {
  const told = 'cortaron perdieron buscando viviendo pido sale';
  expect(told.split(' ').filter((word) => !isFiller(word))).toEqual([]);
  expect(['reclamos', 'tramos', 'vivienda', 'triste', 'mando', 'fuero'].filter(isFiller)).toEqual([]);
  expect(costOfWord('arreglar', 2, 50)).toBeLessThan(costOfWord('techo', 2, 50));
});

test('of two answers one may be left out, of one alone none', () => {
  const all = (text: string) => left(text, {});
  expect(all('hijos de presos')).toEqual(['presos', 'hijos']);
  expect(all('presos')).toEqual([]);
});

test('the fewer say a word the more it costs; what nobody says costs next to nothing', () => {
  expect(costOfWord('huerta', 1, 50)).toBeCloseTo(1);
  expect(costOfWord('huerta', 10, 50)).toBeLessThan(costOfWord('huerta', 5, 50));
  expect(costOfWord('talleres', 1, 50)).toBeCloseTo(0.2);
  expect(costOfWord('karate', 0, 50)).toBe(0.05);
});

test('words that texts use for one another, in any number, small or not', () => {
  expect(kindredOf('música')).toContain('orquesta');
  expect(kindredOf('Orquestas')).toContain('música');
  expect(kindredOf('escuelita')).toEqual(expect.arrayContaining(['escuela', 'liceo']));
  expect(kindredOf('xyzzy')).toEqual([]);
  expect([grown('casitas'), grown('crédito'), grown('cita')]).toEqual(
    ['casas', 'credo', 'cita'].map((one, at) => (at === 1 ? 'crédo' : one)),
  );
});

test('none of them is taken for a slip of another', () => {
  for (const word of ['violín', 'orquesta', 'talleres', 'gasfitería']) expect(isOfTheDomain(word)).toBe(true);
  expect(isOfKindred('finanzas')).toBe(false);
});
