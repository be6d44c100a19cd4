/** Codes nest, names are found however spelled, groupings cover the country once, shapes join to comunas. */
import { expect, test } from 'vitest';
import { findComuna, findRegion } from './find.ts';
import { neighboursOf } from './neighbours.ts';
import { groupingById, groupings, zoneOf } from './macrozones.ts';
import { panelsOf, panelsOfRegion } from './shapes.ts';
import { suggestPlaces } from './suggest.ts';
import { comunaByCode, comunas, comunasOf, provinceByCode, provinces, regionByCode, regions } from './territory.ts';

test('16 regions, 56 provinces and 346 comunas whose codes nest', () => {
  expect([regions.length, provinces.length, comunas.length]).toEqual([16, 56, 346]);
  for (const comuna of comunas) {
    expect(comuna.code).toMatch(/^\d{5}$/);
    expect(comuna.code.startsWith(comuna.province) && comuna.code.startsWith(comuna.region)).toBe(true);
    expect(provinceByCode(comuna.province)?.region).toBe(comuna.region);
  }
});

test('the populations add up to the 2024 census', () => {
  const sum = (all: readonly { population: number }[]) => all.reduce((n, one) => n + one.population, 0);
  expect(sum(comunas)).toBe(18_480_432);
  expect(sum(regions)).toBe(18_480_432);
});

test('looks up by code', () => {
  expect(regionByCode('16')?.name).toBe('Ñuble');
  expect(comunaByCode('13101')?.name).toBe('Santiago');
  expect(comunaByCode('1101')).toBeUndefined();
  expect(comunasOf('15').map(({ name }) => name)).toEqual(['Arica', 'Camarones', 'General Lagos', 'Putre']);
});

test('finds every comuna by its own name, plain or shouted', () => {
  for (const comuna of comunas) {
    expect(findComuna(comuna.name)?.code).toBe(comuna.code);
    expect(findComuna(comuna.name.toUpperCase())?.code).toBe(comuna.code);
    expect(findComuna(comuna.code)?.code).toBe(comuna.code);
  }
});

test.each([
  ['nunoa', '13120'],
  ['Valparaiso', '05101'],
  ['Comuna de Peñalolen', '13122'],
  ['PAIGUANO', '04105'],
  ['Marchigüe', '06204'],
  ['Treguaco', '16207'],
  ['Concepsión', '08101'],
  ['Antofagsata', '02101'],
  ['1101', '01101'],
  ['Rapa Nui', '05201'],
  ['O Higgins', '11302'],
])('%s is comuna %s', (text, code) => {
  expect(findComuna(text)?.code).toBe(code);
});

test.each(['', 'Gotham', 'Lo', '99999'])('«%s» is no comuna', (text) => {
  expect(findComuna(text)).toBeUndefined();
});

test('a region narrows the search', () => {
  expect(findComuna('Arica', { region: '13' })).toBeUndefined();
});

test('finds every region by name, short name, numeral and code', () => {
  for (const region of regions)
    for (const text of [
      region.name,
      region.shortName,
      region.numeral,
      region.code,
      region.iso,
      `Región de ${region.shortName}`,
    ])
      expect(findRegion(text)?.code, text).toBe(region.code);
});

test.each([
  ['RM', '13'],
  ['7ma región', '07'],
  ['12va', '12'],
  ['Santiago', '13'],
  ['Región Metropolitana de Santiago', '13'],
  ['VIII Región del Bio Bio', '08'],
  ['Bío-Bío', '08'],
  ["Región del Libertador General Bernardo O'Higgins", '06'],
  ['ohiggins', '06'],
  ['8', '08'],
  ['Araucania', '09'],
  ['Aisén', '11'],
  ['Magallanes y Antártica Chilena', '12'],
  ['Valparaízo', '05'],
])('«%s» is region %s', (text, code) => {
  expect(findRegion(text)?.code).toBe(code);
});

test('each grouping holds every region exactly once', () => {
  for (const grouping of groupings)
    expect(grouping.zones.flatMap((zone) => zone.regions).toSorted()).toEqual(
      regions.map(({ code }) => code).toSorted(),
    );
});

test('the registry of 2021 counts the Metropolitan region to Biobío as Centre-South', () => {
  const grouping = groupingById('registry-2021');
  const inside = regions.filter(({ code }) => zoneOf(grouping, code)?.id === 'center_south');
  expect(inside.map(({ shortName }) => shortName)).toEqual(['Metropolitana', "O'Higgins", 'Maule', 'Ñuble', 'Biobío']);
  expect(() => groupingById('nowhere')).toThrow(RangeError);
});

test('every comuna but Antártica is drawn, and every region', () => {
  const drawn = new Set(panelsOf('comunas').flatMap((panel) => panel.shapes.map(({ key }) => key)));
  expect(comunas.filter(({ code }) => !drawn.has(code)).map(({ name }) => name)).toEqual(['Antártica']);
  const outlined = panelsOf('regions').flatMap((panel) => panel.shapes.map(({ key }) => key));
  expect(outlined.toSorted()).toEqual(regions.map(({ code }) => code).toSorted());
});

test('each region is drawn by itself with all its comunas, and the place of each name lies in the picture', () => {
  for (const region of regions) {
    const panels = panelsOfRegion(region.code);
    const drawn = new Set(panels.flatMap((panel) => panel.shapes.map(({ key }) => key)));
    const own = comunas.filter((comuna) => comuna.region === region.code && comuna.name !== 'Antártica');
    expect([...drawn].toSorted()).toEqual(own.map(({ code }) => code).toSorted());
    for (const { x, y, room } of panels[0]!.labels!.values()) {
      expect(x - room / 2).toBeGreaterThan(-1);
      expect(x + room / 2).toBeLessThan(panels[0]!.width + 1);
      expect(y).toBeLessThan(panels[0]!.height);
    }
  }
  expect(panelsOfRegion('05')).toHaveLength(3); // Isla de Pascua and Juan Fernández in insets
  expect(panelsOfRegion('13').map(({ id }) => id)).toEqual(['13', 'santiago']);
  expect(panelsOfRegion('99')).toEqual([]);
});

test.each([
  ['puente altto', '13201', false],
  ['Puente Alto', '13201', true],
  ['nunoa', '13120', true],
  ['Ñuñoa', '13120', true],
  ['vitakura', '13132', false],
  ['1101', '01101', true],
  ['13', '13', true],
  ['VIII Región', '08', true],
  ['chile', 'CL', true],
  ['comuna de penalolen', '13122', true],
  ['hospicio', '01107', false],
  ['puentealto', '13201', true],
])('«%s» suggests %s first', (text, code, exact) => {
  expect(suggestPlaces(text)[0]).toEqual({ code, exact });
});

test.each([
  ['PTE ALTO', '13201'],
  ['Pte. Altto', '13201'],
  ['comuna de pte. alto', '13201'],
  ['pto montt', '10101'],
  ['Pta. Arenas', '12101'],
  ['STA CRUZ', '06310'],
  ['sta. maría', '05706'],
  ['Sto. Domingo', '05606'],
  ['S. Bernardo', '13401'],
  ['s maria', '05706'],
  ['s. domingo', '05606'],
  ['S. J. de Maipo', '13203'],
  ['gral lagos', '15202'],
  ['Est. Central', '13106'],
  ['N. Imperial', '09111'],
  ['V. Alemana', '05804'],
  ['V. del Mar', '05109'],
  ['P. Las Casas', '09112'],
  ['P. Aguirre Cerda', '13121'],
  ['L. Condes', '13114'],
  ['Valpo', '05101'],
])('«%s», shortened, is comuna %s, in the search and in a spreadsheet', (text, code) => {
  expect(suggestPlaces(text)[0]?.code).toBe(code);
  expect(findComuna(text)?.code).toBe(code);
});

test('a shortened name never finds another comuna: each is first by every abbreviation of its own', () => {
  const short = [
    ['puente', 'pte.'],
    ['puerto', 'pto'],
    ['punta', 'pta'],
    ['santa', 'STA.'],
    ['santo', 'sto'],
    ['san', 'S.'],
  ];
  const initials = [
    'San',
    'Santa',
    'Santo',
    'Los',
    'Las',
    'La',
    'Lo',
    'Puerto',
    'Río',
    'Villa',
    'Nueva',
    'Isla',
    'Quinta',
  ];
  for (const { name, code } of comunas) {
    const words = short.map(([word, by]) => name.replace(new RegExp(`^${word!}(?= )`, 'i'), by!));
    const letters = initials.map((word) => (name.startsWith(`${word} `) ? name.replace(word, `${word[0]!}.`) : name));
    for (const text of new Set([...words, ...letters].filter((one) => one !== name))) {
      expect(
        suggestPlaces(text).filter(({ exact }) => exact),
        text,
      ).toContainEqual({ code, exact: true });
      expect(findComuna(text)?.code, text).toBe(code);
    }
  }
});

test('an initial that leaves two in doubt suggests both, and names none', () => {
  expect(suggestPlaces('S. Pedro').map(({ code }) => code)).toEqual(
    expect.arrayContaining(['13505', '08108', '02203']),
  );
  expect(suggestPlaces('S. Pedro')[0]).toEqual({ code: '13505', exact: true });
  expect(suggestPlaces('s. jose')[0]).toEqual({ code: '13203', exact: false });
  expect(findComuna('s. jose')).toBeUndefined();
  for (const text of ['s', 's.', 'pte', 'v region', 's. gotham']) expect(findComuna(text), text).toBeUndefined();
  expect(suggestPlaces('V Región')[0]).toEqual({ code: '05', exact: true });
});

test('what two places are called suggests both; what nothing is called, none', () => {
  expect(suggestPlaces('ohiggins').filter(({ exact }) => exact)).toHaveLength(2);
  expect(suggestPlaces('santa').length).toBeGreaterThan(3);
  for (const text of ['', '  ', '¿?', 'xyzxyz', '99999', '99']) expect(suggestPlaces(text), text).toEqual([]);
});

test('every place is suggested first, exactly, by its own name', () => {
  for (const comuna of comunas) expect(suggestPlaces(comuna.name)).toContainEqual({ code: comuna.code, exact: true });
  for (const region of regions) expect(suggestPlaces(region.name)[0]).toEqual({ code: region.code, exact: true });
});

test('a border is shared by both of its sides', () => {
  for (const comuna of comunas)
    for (const near of neighboursOf(comuna.code))
      expect(neighboursOf(near.code).map(({ code }) => code)).toContain(comuna.code);
  expect(neighboursOf('13201').map(({ name }) => name)).toEqual([
    'La Florida',
    'La Pintana',
    'Pirque',
    'San Bernardo',
    'San José de Maipo',
  ]);
  const alone = comunas.filter(({ code }) => neighboursOf(code).length === 0).map(({ name }) => name);
  expect(alone.toSorted()).toEqual(['Antártica', 'Guaitecas', 'Isla de Pascua', 'Juan Fernández', 'Puqueldón']);
});
