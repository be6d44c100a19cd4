/** What may be written of an initiative and what may happen to it: rules, and how people write years and numbers. */
import { describe, expect, test } from 'vitest';
import { readForm } from '#platform/form/form.ts';
import type { Initiative, Reach } from './initiative.ts';
import {
  missingParts,
  whyNotAddRunner,
  whyNotDiscardInitiative,
  whyNotEnd,
  whyNotPause,
  whyNotPublishInitiative,
  whyNotSplit,
} from './rules.ts';
import { territoriesOf } from '../places/places.ts';
import { whatForm, whereForm } from './schema.ts';
import { isAfter, readYearOrMonth, sinceInWords } from './since.ts';

const whole: Reach = { period: '2026', territory: null, persons: 100, low: null, high: null, basis: 'counted' };
const lead = { id: 'r', organizationId: 'o', slug: 'o', name: 'O', role: 'lead', standing: 'confirmed' } as const;
const ready: Pick<Initiative, 'state' | 'territories' | 'reach' | 'runners'> = {
  state: 'draft',
  territories: ['08'],
  reach: [whole],
  runners: [lead],
};

describe('publishing', () => {
  test.each([
    ['all is said', {}, null],
    ['nobody knows how many', { reach: [{ ...whole, persons: null, basis: 'unknown' as const }] }, null],
    ['no place', { territories: [] }, 'initiative-incomplete'],
    ['nothing said of how many', { reach: [] }, 'initiative-incomplete'],
    ['only a part is said', { reach: [{ ...whole, territory: '08' }] }, 'initiative-incomplete'],
    ['nobody leads it', { runners: [] }, 'initiative-without-lead'],
    ['a partner alone', { runners: [{ ...lead, role: 'partner' as const }] }, 'initiative-without-lead'],
    ['it is public already', { state: 'published' as const }, 'initiative-published'],
    ['it was paused', { state: 'paused' as const }, null],
    ['it had ended', { state: 'ended' as const }, null],
  ])('%s', (_, changed, why) => expect(whyNotPublishInitiative({ ...ready, ...changed })).toBe(why));

  test('says which part is missing', () => {
    expect(missingParts(ready)).toEqual([]);
    expect(missingParts({ ...ready, reach: [] })).toEqual(['donde']);
  });
});

test('only what goes on is paused; only what was public ends, once; only what was never public is thrown away', () => {
  expect(whyNotPause({ state: 'published' })).toBeNull();
  expect(whyNotPause({ state: 'draft' })).toBe('initiative-not-published');
  expect(whyNotEnd({ state: 'paused' })).toBeNull();
  expect(whyNotEnd({ state: 'draft' })).toBe('initiative-not-published');
  expect(whyNotEnd({ state: 'ended' })).toBe('initiative-ended');
  expect(whyNotDiscardInitiative({ publishedAt: null })).toBeNull();
  expect(whyNotDiscardInitiative({ publishedAt: Temporal.Instant.from('2026-01-01T00:00:00Z') })).toBe(
    'initiative-was-published',
  );
});

test('an organisation has a role once, and who leads it is nothing else', () => {
  const partner = { ...lead, organizationId: 'p', role: 'partner' } as const;
  const runners = [lead, partner];
  expect(whyNotAddRunner({ runners }, { organizationId: 'o', role: 'funder' })).toBe('runner-leads');
  expect(whyNotAddRunner({ runners }, { organizationId: 'p', role: 'partner' })).toBe('runner-already');
  expect(whyNotAddRunner({ runners }, { organizationId: 'p', role: 'funder' })).toBeNull();
});

test.each([
  [whole, [60, 40], null],
  [whole, [60, 41], 'parts-above-whole'],
  [whole, [], null],
  [undefined, [1], 'split-without-whole'],
  [{ ...whole, persons: null, basis: 'unknown' as const }, [1], 'split-without-whole'],
  [undefined, [], null],
])('the people of places fit into the whole: %j %j', (all, parts, why) => expect(whyNotSplit(all, parts)).toBe(why));

describe('when', () => {
  test.each([
    ['2019', '2019'],
    [' 03-2019', '2019-03'],
    ['3/2019', '2019-03'],
    ['2019-3', '2019-03'],
    ['marzo de 2019', '2019-03'],
    ['Marzo 2019', '2019-03'],
    ['sept. 2020', '2020-09'],
    ['setiembre del 2020', '2020-09'],
    ['13-2019', undefined],
    ['hace tiempo', undefined],
    ['19', undefined],
    ['palabra 2019', undefined],
  ])('«%s»', (typed, read) => expect(readYearOrMonth(typed)).toBe(read));

  test('is said as exactly as it was given, and no further', () => {
    expect(sinceInWords('2019', 'es')).toBe('2019');
    expect(sinceInWords('2019-03', 'es')).toBe('marzo de 2019');
    expect(sinceInWords('2019-03', 'en')).toBe('March 2019');
    const day = Temporal.PlainDate.from('2026-11-30');
    expect(['2026', '2026-11', '2026-12', '2027'].map((said) => isAfter(said, day))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});

const form = (fields: Record<string, string | readonly string[]>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one);
  return data;
};
const lists = { many: ['populations', 'dimensions', 'worksIn', 'worksInComunas'] };

describe('what it is', () => {
  const right = {
    name: ' Relevo  entre vecinas ',
    summary: 'Releva.',
    stage: 'pilot',
    populations: ['carers', 'carers'],
  };
  test('is read tidied', async () => {
    expect(await readForm(form({ ...right, startedOn: '03-2024', website: 'relevo.cl' }), whatForm, lists)).toEqual({
      value: {
        name: 'Relevo entre vecinas',
        summary: 'Releva.',
        stage: 'pilot',
        populations: ['carers'],
        dimensions: [],
        startedOn: '2024-03',
        website: 'https://relevo.cl',
      },
    });
  });
  test.each([
    [{}, { name: 'required', summary: 'required', stage: 'required', populations: 'required' }],
    [{ ...right, stage: 'fame' }, { stage: 'not-in-list' }],
    [{ ...right, startedOn: '2300' }, { startedOn: 'year-to-come' }],
    [{ ...right, startedOn: 'ayer' }, { startedOn: 'not-a-year-or-month' }],
    [{ ...right, website: 'nada' }, { website: 'not-a-web-address' }],
    [{ ...right, name: 'a'.repeat(161) }, { name: 'too-long' }],
  ])('%j', async (fields, issues) =>
    expect(await readForm(form(fields), whatForm, lists)).toMatchObject({ rejected: { issues } }),
  );
});

describe('where and how many', () => {
  const right = { worksIn: ['08'], way: 'site', period: '2026', basis: 'counted', persons: '1.250' };
  test.each([
    ['1.250', 1250],
    ['1 250', 1250],
    ['0', 0],
  ])('«%s» people', async (persons, read) =>
    expect(await readForm(form({ ...right, persons }), whereForm, lists)).toMatchObject({ value: { persons: read } }),
  );
  test.each([
    [{ ...right, persons: '-3' }, { persons: 'negative' }],
    [{ ...right, persons: '3,5' }, { persons: 'not-whole' }],
    [{ ...right, persons: 'muchas' }, { persons: 'not-whole' }],
    [{ ...right, persons: '99999999' }, { persons: 'too-many' }],
    [{ ...right, persons: '' }, { persons: 'how-many' }],
    [{ ...right, worksIn: ['17'] }, { worksIn: 'no-such-place' }],
    [{ ...right, worksInComunas: ['99999'] }, { worksInComunas: 'no-such-place' }],
    [{ ...right, worksIn: [] }, { worksIn: 'required' }],
    [{ ...right, period: '2300' }, { period: 'year-to-come' }],
    [{ ...right, low: '2000' }, { low: 'low-above' }],
    [{ ...right, high: '20' }, { high: 'high-below' }],
  ])('%j', async (fields, issues) =>
    expect(await readForm(form(fields), whereForm, lists)).toMatchObject({ rejected: { issues } }),
  );
  test('nobody knows is an answer', async () =>
    expect(await readForm(form({ ...right, basis: 'unknown', persons: '' }), whereForm, lists)).toHaveProperty(
      'value',
    ));
});

test('the whole region says its comunas, and the country all', () => {
  const none = { nationwide: '' as const, worksIn: [], worksInComunas: [] };
  expect(territoriesOf({ ...none, worksIn: ['08'], worksInComunas: ['08101', '07101'] })).toEqual(['07101', '08']);
  expect(territoriesOf({ ...none, nationwide: 'yes', worksIn: ['08'] })).toEqual(['CL']);
});
