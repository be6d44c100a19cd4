/** Initiatives by a sentence: places, people and themes in it are filters; whatever is called so comes as it is. */
import { describe, expect, test } from 'vitest';
import { story } from '#platform/test/story.ts';
import { loadSample } from '../../../../sample/load.ts';
import { initiativeFindings, initiativePage } from './find.server.ts';
import { inItsRegion, initiativesMeant } from './understood.ts';

const { db } = await story();
await loadSample(db);
const asked = (query: string) => initiativePage(db, new URLSearchParams(query), 'es');
const page = async (q: string, more = '') => (await asked(`q=${encodeURIComponent(q)}${more}`)).list;
const names = async (q: string) => (await page(q)).rows.map(({ cells }) => cells[0]!.text);

describe('what is asked', () => {
  test.each([
    ['niños biobío', 'personas=children&region=08'],
    ['personas mayores en tomé', 'personas=older_people&comuna=08111'],
    ['huertos', null],
    ['vivienda maule', 'dimension=housing&region=07'],
    ['huertas y plazas biobío', 'q=huertas+plazas&region=08'],
  ])('«%s»', (sentence, asked) => expect(initiativesMeant(sentence)?.toString() ?? null).toBe(asked));

  test('of a comuna, its region where nobody names it', () => {
    expect(inItsRegion(new URLSearchParams('comuna=08111&personas=carers'))?.toString()).toBe(
      'personas=carers&region=08',
    );
    expect(inItsRegion(new URLSearchParams('region=08'))).toBeNull();
  });
});

describe('the list', () => {
  test('whom they serve, whether they write it or only answered it', async () => {
    expect(await names('cuidadoras')).toContain('Relevo entre vecinas');
    expect(await names('cuidadoras la pintana')).toEqual(['Relevo entre vecinas']);
  });
  test('shows what it understood as filters that can be taken off', async () => {
    const { chips, q } = await page('cuidadoras la pintana');
    expect([q, chips.map(({ label }) => label)]).toEqual([
      '',
      ['Comuna: La Pintana', 'Con quiénes: Personas cuidadoras'],
    ]);
  });
  test('one that is called so is found by its name, although it names whom it serves', async () => {
    expect(await names('vecinos de estancia')).toEqual(['Vecinos de estancia']);
    expect(await names('relevo entre vecinas')).toEqual(['Relevo entre vecinas']);
  });
  test('a word finds what says it in another number or gender, and stays as it was typed', async () => {
    const { q, rows } = await page('relevos la pintana');
    expect([q, rows.map(({ cells }) => cells[0]!.text)]).toEqual(['relevos', ['Relevo entre vecinas']]);
  });
  test('a comuna that nobody names leads to its region', async () => {
    expect((await page('pesca coronel')).chips.map(({ label }) => label)).toEqual(['Dónde se hace: Región del Biobío']);
  });
  test('of a place, those of its whole region and of the country are a link away, with how many', async () => {
    const { list, also } = await asked('comuna=16101');
    expect([list.total, also!.path]).toEqual([1, '/iniciativas?region=16&region=CL']);
    const wider = await asked(also!.path.split('?')[1]!);
    expect([wider.list.total, wider.also]).toEqual([also!.total, null]);
    expect((await asked('etapa=pilot')).also).toBeNull();
  });
  test('filters that were chosen stay beside it', async () => {
    const { chips } = await page('cuidadoras', '&etapa=pilot');
    expect(chips.map(({ label }) => label)).toEqual(['Con quiénes: Personas cuidadoras', 'Etapa: Piloto']);
  });
});

test('the search over everything finds them, by name before texts, with the list for the rest', async () => {
  const [named] = await initiativeFindings(db, 'relevo entre vecinas', 'es');
  expect(named).toMatchObject({ place: 1.6, total: 1, hits: [{ path: '/iniciativas/relevo-entre-vecinas' }] });
  const [many] = await initiativeFindings(db, 'niños', 'es');
  expect(many!.place).toBe(4.5);
  expect(many!.all!.path).toBe('/iniciativas?personas=children');
  expect(many!.total).toBeGreaterThan(5);
  expect((await initiativeFindings(db, 'zzyzx', 'es'))[0]!.total).toBe(0);
});
