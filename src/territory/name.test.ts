/** Names as people shorten and misspell them, and what a sentence calls a place: rules over every place of the country. */
import { describe, expect, test } from 'vitest';
import { initialsSpelledOut, spelledOut } from './abbreviation.ts';
import { findComuna, findRegion, namesOfComuna, namesOfRegion, plain } from './find.ts';
import { fullName, nameWithin, regionName } from './name.ts';
import { neighboursOf } from './neighbours.ts';
import { country, placeByCode, placePath, restoredCode } from './place.ts';
import { suggestPlaces } from './suggest.ts';
import { comunas, regions } from './territory.ts';

describe('plain text', () => {
  test.each([
    ['Ñuñoa', 'nunoa'],
    ["  O'Higgins ", 'ohiggins'],
    ['O’HIGGINS', 'ohiggins'],
    ['Llay-Llay', 'llay llay'],
    ['Güiña\t(norte)', 'guina norte'],
    ['¡!', ''],
  ])('of «%s» is «%s»', (text, said) => {
    expect(plain(text)).toBe(said);
  });
  test('of plain text is itself', () => {
    for (const { name } of comunas) expect(plain(plain(name))).toBe(plain(name));
  });
});

describe('shortened words', () => {
  test.each([
    ['pte alto', 'puente alto'],
    ['sta cruz', 'santa cruz'],
    ['san pte', 'san pte'],
    ['gral pto', 'general pto'],
    ['alto', 'alto'],
  ])('«%s» is spelled out as «%s», its last word never', (text, said) => {
    expect(spelledOut(text)).toBe(said);
  });
  test('a letter may be several words; three of them, or a last word too short, are a riddle', () => {
    expect(initialsSpelledOut('s pedro')).toEqual(['san pedro', 'santa pedro', 'santo pedro']);
    expect(initialsSpelledOut('s j de maipo')).toHaveLength(3 * 2);
    expect([initialsSpelledOut('s j l maipo'), initialsSpelledOut('s pe'), initialsSpelledOut('pedro')]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('what is typed', () => {
  test('with a slip in the middle of a long name still finds that comuna, or none: never another', () => {
    for (const { code, name } of comunas.filter(({ name }) => plain(name).length > 8)) {
      const middle = Math.floor(name.length / 2);
      const slipped = name.slice(0, middle) + name.slice(middle + 1);
      expect([code, undefined], slipped).toContain(findComuna(slipped)?.code);
    }
  });
  test('by any of its names finds that place among the first', () => {
    for (const comuna of comunas)
      for (const name of namesOfComuna(comuna))
        expect(
          suggestPlaces(name)
            .filter(({ exact }) => exact)
            .map(({ code }) => code),
          name,
        ).toContain(comuna.code);
    for (const region of regions)
      for (const name of namesOfRegion(region)) expect(findRegion(name)?.code, name).toBe(region.code);
  });
  test('suggests no more than asked, each place once, the exact ones first', () => {
    for (const text of ['san', 'puente', 'la', 'santiago', 'coquimbo']) {
      const found = suggestPlaces(text, 5);
      expect(found.length).toBeLessThanOrEqual(5);
      expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
      expect(found.map(({ exact }) => exact)).toEqual(
        found.map(({ exact }) => exact).toSorted((a, b) => Number(b) - Number(a)),
      );
    }
    expect(suggestPlaces('puente', 0)).toEqual([]);
  });
});

describe('what a sentence calls a place', () => {
  test('is a region by its whole name with an article, and a comuna or the country by its name alone', () => {
    for (const { code, shortName } of regions) {
      const region = placeByCode(code)!;
      expect(fullName(region, 'es')).toMatch(/^Región (de|del|Metropolitana)/);
      expect(nameWithin(region, 'es')).toBe(`la ${fullName(region, 'es')}`);
      expect(nameWithin(region, 'en')).toBe(`the ${fullName(region, 'en')}`);
      expect([fullName(region, 'es').includes(shortName), regionName(code, 'en')]).toEqual([
        true,
        fullName(region, 'en'),
      ]);
    }
    for (const place of [country, placeByCode('13201')!]) expect(nameWithin(place, 'es')).toBe(place.name);
  });
  test('is never the same for two regions, and each place has an address of its own', () => {
    for (const locale of ['es', 'en'] as const)
      expect(new Set(regions.map(({ code }) => regionName(code, locale))).size).toBe(regions.length);
    expect(new Set([country, ...regions, ...comunas].map(({ code }) => placePath(code))).size).toBe(1 + 16 + 346);
  });
});

test('a code that lost its zero is given it back, and only where that names a place', () => {
  for (const { code } of comunas.filter(({ code }) => code.startsWith('0')))
    expect(restoredCode(code.slice(1), 'comuna')).toBe(code);
  for (const { code } of comunas) expect(restoredCode(code, 'comuna')).toBeUndefined();
  expect(['0', '', 'a', '-1', '13'].map((code) => restoredCode(code, 'region'))).toEqual(Array(5).fill(undefined));
});

test('neighbours are neighbours both ways, never of themselves, and read by name', () => {
  for (const { code } of comunas) {
    const near = neighboursOf(code);
    for (const other of near)
      expect(
        neighboursOf(other.code).map((one) => one.code),
        `${code} ${other.code}`,
      ).toContain(code);
    expect(near.map((one) => one.code)).not.toContain(code);
    expect(near).toEqual(near.toSorted((a, b) => a.name.localeCompare(b.name, 'es')));
  }
  expect(['05201', '12202', '99999'].map((code) => neighboursOf(code))).toEqual([[], [], []]);
});
