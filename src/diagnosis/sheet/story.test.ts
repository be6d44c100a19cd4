/** The story of the sheet: what it says is what the page says, in a PDF that everybody can read, on two sides at most. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDatasets, loadShipped } from '#figures/release/load/commands.server.ts';
import { personsSentence, rateSentence, sureSentence } from '#places/in-words.ts';
import { story } from '#platform/test/story.ts';
import { country, placeByCode } from '#territory/place.ts';
import { comunas } from '#territory/territory.ts';
import { closePdf } from '#platform/server/paper/pdf.server.ts';
import { composeSheet } from './compose.ts';
import { comparisonOf } from './rates.ts';
import { sheetFacts, sheetOfPlace } from './queries.server.ts';
import { origin, pagesOf, setSheet } from './test/fits.stage.ts';

const { db } = await story();
beforeAll(async () => {
  await loadShipped(db);
}, 120_000);
afterAll(closePdf);

const facts = (code: string, from = db) => sheetFacts(from, placeByCode(code)!, { locale: 'es', origin });
const sheet = async (code: string, from = db) => setSheet(composeSheet(await facts(code, from)));
const plain = (text: string) => text.replace(/\s+/g, ' ');

test('Puente Alto: the sentences of its page, the region’s figure named as such, the address and the day', async () => {
  const { document, info, bytes, text, pages } = await sheet('13201');
  expect(info).toMatchObject({ Title: 'Pobreza en Puente Alto', Language: 'es-CL' });
  expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  expect(pages).toBeLessThanOrEqual(2);
  const { profile } = await facts('13201');
  for (const figure of [profile.latest.fgt0!, profile.latest.h!])
    for (const said of [
      rateSentence(profile.place, figure, 'es'),
      sureSentence(figure, 'es'),
      personsSentence(figure, 'es')!,
    ])
      expect(text).toContain(plain(said));
  expect(text).toContain('La fuente no dice qué tan segura es. Es una estimación para áreas pequeñas');
  expect(text).toContain(
    'La pobreza severa no se publica para comunas. En 2024, 6 de cada 100 personas de la Región Metropolitana',
  );
  expect(text).toContain('entre las comunas del país: entre el lugar 153 y el 335 de 345');
  expect(text.replaceAll(' ', '')).toContain(`${origin}/datos/comuna/13201`);
  expect(text).toContain('Hoja del 22 de noviembre de 2026, con la versión 1 de los datos');
  expect(text).toContain('Denominador: personas en viviendas particulares');
  expect(text, 'an address is not hyphenated where its line ends').not.toMatch(/https?:\S+- -/);
});

test('in English it is of the English page', async () => {
  const data = await sheetOfPlace(db, placeByCode('09')!, { locale: 'en', origin });
  const { info, text } = await setSheet(data!);
  expect(info).toMatchObject({ Title: 'Poverty in the La Araucanía Region', Language: 'en-GB' });
  expect(text.replaceAll(' ', '')).toContain(`${origin}/en/datos/region/09`);
  expect(text).toContain('The source does not say how many people that is.');
});

test('where nothing is published it says so, and whose the figure is that it gives instead', async () => {
  const { text } = await sheet('12202');
  expect(text).toContain('No hay ninguna estimación publicada de pobreza por ingresos para Antártica.');
  expect(text).toContain('10 de cada 100 personas de la Región de Magallanes vivían en un hogar pobre');
  const { db: empty } = await story();
  expect(await sheetOfPlace(empty, country, { locale: 'es', origin })).toBeUndefined();
});

test('a figure that may not be published is not: why, and no persons', async () => {
  const known = await facts('13201');
  const fgt0 = { ...known.profile.latest.fgt0!, value: null, low: null, high: null, persons: null };
  const { text } = await setSheet(
    composeSheet({ ...known, profile: { ...known.profile, latest: { ...known.profile.latest, fgt0 } } }),
  );
  expect(text).toContain(
    'La fuente no publica esta cifra: la muestra es demasiado pequeña. En 2024, 13 de cada 100 personas de la Región Metropolitana',
  );
  expect(text).not.toContain('92.500');
});

test('a difference beyond its margin is told under the chart of its measure, and one of which nothing is known is not', async () => {
  const known = await facts('13201');
  const withMargin = known.above.map((one) =>
    one.territory === 'CL' && one.measure === 'h' ? { ...one, low: one.value! - 0.01, high: one.value! + 0.01 } : one,
  );
  const { pictures, note } = comparisonOf(['fgt0', 'h'], { ...known, above: withMargin }, () => [])!;
  expect(pictures.map(({ said }) => plain(said))).toEqual([
    '',
    'No se distingue con claridad de la de Chile (17,7 %): la diferencia cabe en el margen de error.',
  ]);
  expect(note).toContain('no se puede decir si la diferencia es real');
});

test('an old figure is not taken for today’s', async () => {
  const { db: old } = await story();
  await loadDatasets(
    old,
    ['sae-comunas-income-2022', 'casen-2024-national'].map((name) => `data/poverty/published/${name}.json`),
  );
  const { text, pages } = await sheet('13201', old);
  expect(text).toContain('Es de 2022: de este lugar no se publica una más nueva. Del país ya hay cifra de 2024.');
  expect(text).toContain(
    'La pobreza multidimensional no se publica para comunas. En 2024, 18 de cada 100 personas de Chile',
  );
  expect(pages).toBeLessThanOrEqual(2);
});

test('the worst there may be fits on two sides: the longest names, everywhere as many organisations as are named', async () => {
  const longest = comunas.toSorted((a, b) => b.name.length - a.name.length)[0]!.code;
  const name = `${'Corporación de ayuda mutua y desarrollo comunitario '.repeat(4)}`.slice(0, 200);
  const some = Array.from({ length: 6 }, (_, i) => ({ slug: `o-${i}`, name, description: '' }));
  const groups = (['named', 'seat', 'whole'] as const).map((how) => ({ how, total: 999, some }));
  for (const code of [longest, '13201', '08']) {
    const known = await facts(code);
    const organizations = { seated: 999, nationwide: 999, groups };
    const data = composeSheet({ ...known, mesa: name.slice(0, 120), profile: { ...known.profile, organizations } });
    const { pages, text } = await setSheet(data);
    expect([code, pages]).toEqual([code, 2]);
    expect(text).toContain('y 996 más');
  }
});

test('places of every kind fit on two sides, in both languages', async () => {
  const pages = await pagesOf(db, ['CL', '06', '15202']);
  expect(Object.keys(pages).filter((n) => Number(n) > 2)).toEqual([]);
});
