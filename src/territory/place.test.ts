/** A place by its code, what it lies in, and what it is called. */
import { expect, test } from 'vitest';
import { fullName, inPlace, nameWithin, officialName, regionName } from './name.ts';
import { around, country, placeByCode, placeHref, placePath, restoredCode } from './place.ts';
import { comunas, regions } from './territory.ts';

test('places are found by code, and the zero that a spreadsheet took is given back', () => {
  expect(placeByCode('13201')).toEqual({ code: '13201', level: 'comuna', name: 'Puente Alto', region: '13' });
  expect(placeByCode('CL')?.level).toBe('country');
  for (const code of ['', '99', '99999', '1', 'cl', '1320', "'; --"]) expect(placeByCode(code), code).toBeUndefined();
  expect([restoredCode('1101', 'comuna'), restoredCode('1', 'region')]).toEqual(['01101', '01']);
  expect([restoredCode('9999', 'comuna'), restoredCode('13201', 'comuna')]).toEqual([undefined, undefined]);
});

test('a place lies in its region and in the country, the nearest first', () => {
  expect(around(placeByCode('13201')!).map(({ code }) => code)).toEqual(['13', 'CL']);
  expect(around(placeByCode('07')!).map(({ code }) => code)).toEqual(['CL']);
  expect(around(country)).toEqual([]);
  for (const { code, region } of comunas) expect(around(placeByCode(code)!)[0]!.code, code).toBe(region);
});

test('each place has an address, in both languages', () => {
  expect(['CL', '13', '13201'].map(placePath)).toEqual(['/datos', '/datos/region/13', '/datos/comuna/13201']);
  expect(placeHref({ code: '13201' }, 'es')).toBe('/datos/comuna/13201');
  expect(placeHref({ code: 'CL' }, 'en')).toBe('/en/datos');
});

test('a region is called as people call it, with its article where a sentence needs it', () => {
  const [metropolitan, maule, losRios] = ['13', '07', '14'].map((code) => placeByCode(code)!);
  expect(fullName(metropolitan!, 'es')).toBe('Región Metropolitana');
  expect(nameWithin(maule!, 'es')).toBe('la Región del Maule');
  expect(inPlace(losRios!, 'es')).toBe('de la Región de Los Ríos');
  expect(inPlace(metropolitan!, 'en')).toBe('in the Santiago Metropolitan Region');
  expect(regionName('99', 'es')).toBe('Región de 99');
});

test('a comuna and the country stand without an article', () => {
  expect([placeByCode('13201')!, country].map((one) => inPlace(one, 'es'))).toEqual(['de Puente Alto', 'de Chile']);
  expect([placeByCode('13201')!, country].map((one) => nameWithin(one, 'en'))).toEqual(['Puente Alto', 'Chile']);
});

test('the official name is the list’s; a code that nothing has gets none', () => {
  expect(officialName('13')).toBe('Metropolitana de Santiago');
  for (const { code, name } of [...regions, ...comunas]) expect(officialName(code)).toBe(name);
  expect([officialName('CL'), officialName('99999')]).toEqual(['Chile', null]);
});
