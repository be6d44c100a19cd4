/** Where an organisation works, in regions and in words: a comuna is in its region, and never the whole of it. */
import { expect, test } from 'vitest';
import { regions } from '#territory/territory.ts';
import { whereInWords, workedPlaces, workedRegions } from './where.ts';

const tome = { worksIn: ['07'], worksInComunas: ['08111', '08107', '13112'] };

test('a comuna said is work in its region, once, from north to south', () => {
  expect(workedRegions(tome)).toEqual(['13', '07', '08']);
  expect(workedRegions({ worksIn: ['08'], worksInComunas: ['08111'] })).toEqual(['08']);
  expect(workedRegions({ worksIn: [], worksInComunas: [] })).toEqual([]);
  expect(workedPlaces(tome)).toMatchObject([
    { region: '13', whole: false, comunas: [{ name: 'La Pintana' }] },
    { region: '07', whole: true, comunas: [] },
    { region: '08', whole: false, comunas: [{ name: 'Penco' }, { name: 'Tomé' }] },
  ]);
});

test.each([
  [tome, 'La Pintana (Metropolitana), Penco y Tomé (Biobío) · Maule'],
  [{ worksIn: ['08', '16'], worksInComunas: [] }, 'Biobío, Ñuble'],
  [{ worksIn: ['13', '07', '08'], worksInComunas: [] }, '3 regiones'],
  [{ worksIn: regions.map(({ code }) => code), worksInComunas: [] }, 'todas las regiones'],
  [{ worksIn: [], worksInComunas: ['13101', '13112', '13110', '13201'] }, '4 comunas'],
  [{ worksIn: [], worksInComunas: [] }, ''],
])('%j', (where, said) => expect(whereInWords(where, 'es').replace('Ñuble, Biobío', 'Biobío, Ñuble')).toBe(said));
