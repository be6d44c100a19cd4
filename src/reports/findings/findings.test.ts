/** What a report says of facts: every figure with its denominator, what is not there said, the same numbers everywhere. */
import { describe, expect, test } from 'vitest';
import { locales } from '#platform/words.ts';
import type { ReportFacts } from '../facts/facts.ts';
import { noFacts, someFacts } from '../facts/test/facts.stage.ts';
import { sourceTable } from './all.ts';
import { reportSections } from './compose.ts';
import { byBasis, byComuna, byDimension, totalsByRegion, countrywide, networkIn, running, sayingPersons, toBeAsked } from './count.ts'; // prettier-ignore
import { gapTable, treeInWords } from './gaps.ts';
import { coverLoom, mapSvgOf, bridgeTable } from './network.ts';
import { inShort, notHere, regionTable } from './organizations.ts';
import type { ReportPart } from './report.ts';
import { intervalSaid, percentSaid, voiceOf, within } from './say.ts';
import { mostBesideOnPaper, treeLevels, treeSvg } from './tree.ts';

const es = voiceOf(someFacts, 'es');
const flat = (parts: readonly ReportPart[]): ReportPart[] =>
  parts.flatMap((one) => (one.kind === 'together' ? flat(one.parts) : [one]));
const partsOf = (facts: ReportFacts, locale: 'es' | 'en') =>
  reportSections(voiceOf(facts, locale)).flatMap(({ parts }) => flat(parts));

describe('counting', () => {
  test('what ended is not counted with what goes on', () => {
    expect(running(someFacts).map(({ slug }) => slug)).toEqual(['uno', 'dos']);
    expect(sayingPersons(someFacts)).toBe(1);
    expect(byBasis(someFacts).map(({ code, count }) => [code, count])).toEqual([['counted', 1], ['estimated', 0], ['capacity', 0], ['unknown', 0], ['silent', 1]]); // prettier-ignore
  });
  test('an initiative of two dimensions counts in both, the most common first', () =>
    expect(byDimension(someFacts).slice(0, 2)).toEqual([{ code: 'income', count: 2 }, { code: 'work', count: 1 }])); // prettier-ignore
  test('a region has what names it or a comuna of it; the whole country is counted apart', () => {
    const region = (code: string) => totalsByRegion(someFacts).find((one) => one.code === code)!;
    expect(region('13')).toMatchObject({ seats: 3, worksIn: 2, initiatives: 1, resources: 0, persons: 900 });
    expect(region('05')).toMatchObject({ seats: 1, worksIn: 4, initiatives: 1, persons: 300 });
    expect([region('12').persons, region('01').persons]).toEqual([null, null]);
    expect(countrywide(someFacts)).toEqual({ initiatives: 0, resources: 1 });
  });
  test('a comuna that nobody names, nor its region, is to be asked about', () => {
    expect(toBeAsked(byComuna(someFacts)).map(({ territory }) => territory)).toEqual(['02101', '12202']);
    expect(byComuna(someFacts)[0]).toMatchObject({ territory: '13101', here: 1, inRegion: 0 });
  });
  test('the network of the facts has the ties and the confirmed ones that they say', () => {
    const { network, confirmed } = networkIn(someFacts);
    expect([network.ties.length, confirmed.length]).toEqual([someFacts.network.ties, someFacts.network.confirmed]);
  });
});

describe('in short', () => {
  test('each sentence says of how many; shares are of those who answered', () =>
    expect(inShort(es)).toEqual([
      '3 de 4 (75 %) organizaciones no pertenecen al sector público.',
      '1 de 2 (50 %) de las que respondieron realizan instancias de vinculación con otros actores.',
      '2 de 4 (50 %) dicen tener alianzas.',
      'Hay 2 iniciativas registradas en marcha; 1 dice a cuántas personas llegan.',
      'Hay 1 recurso que se ofrece; lo que más hay es entrenamiento (1).',
      'Hay 2 alianzas entre ellas; ambas partes dicen 1 de 2 (50 %).',
      'La mesa ha constatado 1 brecha, cada una con dos fuentes o más.',
      'En 2 de 4 comunas ninguna iniciativa registrada en marcha nombra la comuna ni su región: es una pregunta que hacer ahí, no un hallazgo.',
      'Pobreza multidimensional: es casi seguro que 1 de 3 comunas está entre el quinto donde se atiende a menos.',
    ]));
  test('of an empty mesa nothing is found, and all that is missing is said', () => {
    const empty = voiceOf(noFacts, 'es');
    expect(inShort(empty)).toEqual([]);
    expect(notHere(empty)).toHaveLength(6);
    expect(notHere(es)).toHaveLength(1);
    expect(notHere(voiceOf({ ...someFacts, supply: [] }, 'es'))).toHaveLength(2);
  });
});

describe('sections', () => {
  test.each(locales)('every picture and chart has words, every table a caption and its heads (%s)', (locale) => {
    const parts = partsOf(someFacts, locale);
    const shown = parts.filter((one) => 'alt' in one);
    expect(shown.length).toBeGreaterThanOrEqual(11);
    for (const { alt, caption } of shown) expect([alt.length > 20, caption.length > 20]).toEqual([true, true]);
    const tables = parts.filter((one) => one.kind === 'table');
    expect(tables).toHaveLength(12);
    for (const { caption, head, numeric, rows } of tables) {
      expect(caption).not.toBe('');
      expect(numeric).toHaveLength(head.length);
      for (const row of rows) expect(row).toHaveLength(head.length);
    }
  });
  test.each(locales)('every chart, picture and table of figures says whose they are and of when (%s)', (locale) => {
    const said = locale === 'es' ? /registro de la mesa, 22 de noviembre de 2026|Año 2024|cifras publicadas de 2024 .*20 de noviembre/ : /registry, 22 November 2026|Year 2024|published figures of 2024 .*20 November/; // prettier-ignore
    const captions = partsOf(someFacts, locale).flatMap((one) => ('caption' in one ? [one.caption] : []));
    expect(captions.filter((caption) => !said.test(caption))).toEqual([voiceOf(someFacts, locale).t.method.table]);
  });
  test('an empty mesa has a report too, without charts', () => {
    const sections = reportSections(voiceOf(noFacts, 'es'));
    expect(sections.map(({ id }) => id)).toEqual(['summary', 'who', 'where', 'initiatives', 'resources', 'network', 'need', 'gaps', 'all', 'method']); // prettier-ignore
    expect(sections.find(({ id }) => id === 'need')!.title).toContain('No hay cifras publicadas');
  });
  test('both languages have the same parts', () =>
    expect(partsOf(someFacts, 'en').map(({ kind }) => kind)).toEqual(partsOf(someFacts, 'es').map(({ kind }) => kind)));
});

describe('tables', () => {
  test('bridges are named without a rank', () =>
    expect(bridgeTable(es).rows).toEqual([['Organización B', 'Metropolitana', '2', '1']]));
  test('a region without figures has a dash, not a nought', () =>
    expect(regionTable(es).rows.find(([name]) => name === 'Tarapacá')).toEqual(['Tarapacá', '0', '0', '0', '0', '–']));
  test('a gap has its sources counted', () =>
    expect(gapTable(es).rows).toEqual([['Nadie sabe quién trabaja dónde', 'De información', 'Mujeres', 'Santiago (Metropolitana)', '2']])); // prettier-ignore
  test('where figures come from is said with how many; need only where it is published', () => {
    expect(sourceTable(es).rows.map(([, n]) => n)).toEqual(['4', '3', '1', '2', '1', '4', '3']);
    expect(sourceTable(voiceOf(noFacts, 'es')).rows).toHaveLength(5);
  });
});

describe('the tree of a gap', () => {
  const [gap] = someFacts.gaps;
  const backed = (n: number, of: number) => `${n}/${of}`;
  test('has the nearest first', () =>
    expect(treeLevels(gap!, 'cause').map((level) => level.map(({ words }) => words))).toEqual([['Los registros no se actualizan'], ['Nadie tiene tiempo']])); // prettier-ignore
  test('is drawn with every box, and said in words', () => {
    const svg = treeSvg(gap!, { backed })!;
    for (const { words } of gap!.boxes) expect(svg.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(words.split(' ')[0]); // prettier-ignore
    expect(svg.match(/<rect/g)).toHaveLength(4);
    expect(treeInWords(es, gap!)).toBe(
      'Nadie sabe quién trabaja dónde. Causas: Los registros no se actualizan (2 de 3 la apoyan); Nadie tiene tiempo (nadie la apoya). Efectos: Dos hacen lo mismo (1 de 3 la apoyan).',
    );
  });
  test('with more beside each other than there is room for is not drawn, but listed', () => {
    const many = Array.from({ length: mostBesideOnPaper + 1 }, (_, n) => ({ side: 'cause' as const, words: `Causa ${n}`, next: [null], backing: 0 })); // prettier-ignore
    const crowded = { ...someFacts, gaps: [{ ...gap!, boxes: many }] };
    expect(treeSvg(crowded.gaps[0]!, { backed })).toBeNull();
    const lists = partsOf(crowded, 'es').filter((one) => one.kind === 'list');
    expect(lists.some(({ items }) => items.length === many.length)).toBe(true);
  });
  test('of a gap without boxes is said to be missing', () => {
    const bare = { ...someFacts, gaps: [{ ...gap!, boxes: [] }] };
    expect(partsOf(bare, 'es').some((one) => one.kind === 'quiet' && one.text.startsWith('Nadie ha propuesto'))).toBe(
      true,
    );
  });
});

test('the map on a sheet that stands is taller than wide, and names everybody', () => {
  const { svg, width, height } = mapSvgOf(es, 'standing');
  expect(height).toBeGreaterThan(0);
  expect(width).toBe(940);
  for (const { name } of someFacts.organizations) expect(svg).toContain(name);
});

describe('on a slide', () => {
  const names = (facts: ReportFacts) => [...mapSvgOf(voiceOf(facts, 'es'), 'slide').svg.matchAll(/<text[^>]*>([^<]+)</g)].map(([, said]) => said); // prettier-ignore
  test('only those on the way between others are named, and those without a tie', () =>
    expect(names(someFacts)).toEqual(['B', 'Organización D', 'Sin alianzas registradas:']));
  test('where nobody is between others all are named', () => {
    const nobody = { ...someFacts, network: { ...someFacts.network, bridges: [] } };
    expect(names(nobody)).toEqual(expect.arrayContaining(['A', 'B', 'C']));
  });
  test('letters are large enough for a room', () => expect(mapSvgOf(es, 'slide').width).toBeLessThanOrEqual(900));
});

test('the loom of a cover has no names, and is none where nobody is tied', () => {
  const cover = coverLoom(someFacts)!;
  expect([cover.svg.includes('<text'), cover.svg.includes('<path'), cover.height > 0]).toEqual([false, true, true]);
  expect(coverLoom(noFacts)).toBeNull();
});

test('numbers in words', () => {
  expect([percentSaid(0.173, 'es'), percentSaid(0.173, 'en')]).toEqual(['17,3 %', '17.3 %']);
  expect([intervalSaid(0.15, 0.2, 'es'), intervalSaid(null, 0.2, 'es')]).toEqual(['15,0–20,0 %', '–']);
  expect(within('Ñandú')).toBe('ñandú');
});
