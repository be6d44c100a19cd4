/** The workbook of gaps: its cells hold the numbers that the other reports say, the same bytes each time. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '#platform/spreadsheet/write.ts';
import { locales } from '#platform/words.ts';
import { noFacts, someFacts } from '../facts/test/facts.stage.ts';
import { regionTable } from '../findings/organizations.ts';
import { bridgeTable } from '../findings/network.ts';
import { voiceOf } from '../findings/say.ts';
import { supplySections } from '../findings/supply.ts';
import { brechasSheets } from './brechas.ts';
import { words } from './words.ts';

const sheet = (name: keyof typeof words.es.names, facts = someFacts) =>
  brechasSheets(facts, 2, 'es').find((one) => one.name === words.es.names[name])!;
const write = (locale: 'es' | 'en' = 'es') =>
  writeWorkbook('Brechas', brechasSheets(someFacts, 2, locale), Temporal.PlainDate.from(someFacts.asOf));

test.each(locales)('every sheet is explained at the front, in the language of the file (%s)', (locale) => {
  const [first, ...others] = brechasSheets(someFacts, 2, locale);
  const said = first!.rows.flat().join('\n');
  for (const { name } of others) expect(said).toContain(`${name}: `);
  expect(said).toContain(locale === 'es' ? 'Edición 2, con los datos del' : 'Edition 2, with the data of');
});

test('every row has a cell for each column', () => {
  for (const { columns, rows } of brechasSheets(someFacts, 2, 'es'))
    if (columns) for (const row of rows) expect(row).toHaveLength(columns.length);
});

describe('numbers are those of the paper', () => {
  test('of regions', () => {
    const paper = regionTable(voiceOf(someFacts, 'es')).rows.map(([name, seats, works, initiatives]) => [name, seats, works, initiatives]); // prettier-ignore
    expect(sheet('regions').rows.map(([, name, seats, works, initiatives]) => [name, String(seats), String(works), String(initiatives)])).toEqual(paper); // prettier-ignore
  });
  test('of alliances: each pair once, as many confirmed as said', () => {
    const { rows } = sheet('alliances');
    expect([rows.length, rows.filter(([, , both]) => both === 'sí').length]).toEqual([someFacts.network.ties, someFacts.network.confirmed]); // prettier-ignore
    const [bridge] = bridgeTable(voiceOf(someFacts, 'es')).rows;
    expect(sheet('organizations').rows.find(([name]) => name === bridge![0])!.slice(3).map(String)).toEqual(bridge!.slice(2)); // prettier-ignore
  });
  test('of comunas: as published, who is to be asked about marked, what is not known left empty', () => {
    const { rows } = sheet('comunas');
    expect(rows.map(([code, , , persons, share]) => [code, persons, share])).toEqual([['13101', 900, 0.2], ['02101', 500, 0.2], ['05101', 300, 0.2], ['12202', null, 0.1]]); // prettier-ignore
    expect(rows.map((row) => row[10])).toEqual(['', 'sí', '', 'sí']);
  });
  test('of a gap: its sources, and what each cause is of', () => {
    expect(sheet('gaps').rows[0]!.slice(6)).toEqual([2, 2, 1, 3]);
    expect(sheet('evidence').rows).toHaveLength(2);
    expect(sheet('boxes').rows.map(([, side, , of, backing]) => [side, of, backing])).toEqual([
      ['Causa', 'Nadie sabe quién trabaja dónde', 2],
      ['Causa', 'Los registros no se actualizan', 0],
      ['Efecto', 'Nadie sabe quién trabaja dónde', 1],
    ]);
  });
});

test.each(locales)('how it was made says where the edition stands and how to make it again (%s)', (locale) => {
  const address = `https://mesa.example${locale === 'en' ? '/en' : ''}/informes/brechas/2`;
  const made = brechasSheets(someFacts, 2, locale).at(-1)!;
  const lines = made.rows.flat();
  expect(made.name).toBe(locale === 'es' ? 'Cómo se hizo' : 'How it was made');
  expect(lines).toEqual(expect.arrayContaining([address, `${address}/datos.json`, someFacts.need!.caveats[locale][0]]));
  expect(lines.at(-1)).toContain('minga report make brechas');
  expect(brechasSheets(someFacts, 2, locale)[0]!.rows.flat()).toContain(address);
  expect(JSON.stringify(brechasSheets(someFacts, null, locale))).not.toContain('/informes/');
});

test('where nothing is published there is no sheet of comunas, and the front says so', () => {
  expect(sheet('comunas', noFacts)).toBeUndefined();
  expect(brechasSheets(noFacts, null, 'es')[0]!.rows.flat().join('\n')).toContain('No hay cifras publicadas');
});

describe('need and supply', () => {
  const rows = sheet('supply').rows;
  test('has every comuna of the run as it stands, blank of supply where nobody is registered', () => {
    expect(rows.map((row) => [row[1], row[4], row[5]])).toEqual([['02101', 'Nadie inscrito: se pregunta', 0.8], ['05101', 'Probable', 0.62], ['13101', 'Firme', 0.97]]); // prettier-ignore
    expect(rows[0]!.slice(11, 17)).toEqual([null, null, null, null, null, null]);
    expect(rows[2]!.slice(8)).toEqual([97_123, 80_000, 110_000, 0.034, 0.011, 0.09, 90_456, 70_000, 100_000, 1, 0, 4567, '']); // prettier-ignore
    expect(rows[0]!.at(-1)).toBe('No conocen a nadie');
  });
  test('says the same as the paper', () => {
    const [paper] = supplySections(voiceOf(someFacts, 'es'))[0]!.parts.filter((one) => one.kind === 'table');
    expect(paper!.rows[0]![2]).toBe(rows[2]![4]);
  });
  test('no two columns of a sheet have one head', () => {
    for (const locale of locales)
      for (const { columns = [] } of brechasSheets(someFacts, 2, locale)) expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length); // prettier-ignore
  });
  test('how it was made says what is not known, and how to repeat it', () => {
    const made = brechasSheets(someFacts, 2, 'es').at(-1)!.rows.flat().join('\n');
    expect(made).toContain('Lo que no sabemos');
    expect(made).toContain('minga gaps estimate necesidad.csv oferta.csv --seed 7');
  });
  test('without a published run there is no such sheet, and the front tells of none', () => {
    const { supply: _, ...before } = someFacts;
    expect(sheet('supply', before)).toBeUndefined();
    expect(brechasSheets(before, 2, 'es')[0]!.rows.flat().join('\n')).not.toContain(`${words.es.names.supply}:`);
  });
});

test('the same facts are the same bytes, another day’s are not', async () => {
  const [one, other] = [await write(), await write()];
  expect(Buffer.compare(one, other)).toBe(0);
  const later = await writeWorkbook(
    'Brechas',
    brechasSheets(someFacts, 2, 'es'),
    Temporal.PlainDate.from('2026-12-24'),
  );
  expect(Buffer.compare(one, later)).not.toBe(0);
});

test('in the file: real numbers, bars behind them, a native chart with words, no formula', async () => {
  const parts = unzipSync(await write());
  const xml = Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const all = xml.map(([, text]) => text).join('');
  expect(xml.some(([name]) => /charts?\/chart\d*\.xml$/.test(name))).toBe(true);
  expect(all).toContain('Iniciativas en marcha que nombran la región');
  expect(all).toMatch(/descr="[^"]*Metropolitana: 1/);
  expect(all).toContain('dataBar');
  expect(xml.filter(([name]) => name.includes('worksheets/')).some(([, text]) => /<f[ >]/.test(text))).toBe(false);
  expect(all).toContain('<v>900</v>');
});
