/** What a sentence asks for: places and people as pieces that can be taken off, the rest as words. */
import { expect, test } from 'vitest';
import { plain } from '#territory/find.ts';
import { relaxations } from './relaxation.ts';
import { isOfTheDomain, sayable, sayingsOf } from './sayings.ts';
import { isLabel, readSentence, requiring, sentenceWithout } from './sentence.ts';

const told = (text: string, unknown?: ReadonlySet<string>) =>
  readSentence(text, unknown).pieces.map((piece) =>
    piece.kind === 'answer' ? piece.means[0].code : piece.kind === 'place' ? piece.code : piece.typed,
  );

test.each([
  ['niños Biobío', ['children', '08']],
  ['quién trabaja con niñas y niños en la región de Ñuble', ['children', '16']],
  ['agua comuna de tomé', ['agua', '08111']],
  ['personas en situación de calle', ['homeless_people']],
  ['organizaciones que apoyan a migrantes', ['migrants']],
  ['Fundación Agua Buena', ['Fundación', 'Agua', 'Buena']],
  ['cooperativas de Valdivia', ['cooperative', '14101']],
  ['juntas de vecinos y municipios', ['community_organization', 'municipality']],
  ['organizaciones sin alianzas', ['no']],
  ['cooperativa salitre', ['cooperativa', 'salitre']],
  ['situación de calle valparaiso', ['homeless_people', '05']],
  ['situacion calle valparaiso', ['homeless_people', '05']],
  ['vive en la calle concepción', ['homeless_people', '08101']],
  ['personas en situación de discapacidad temuco', ['people_with_disabilities', '09101']],
  ['mujeres víctimas de violencia en los lagos', ['women', '10']],
  ['población lgbt maule', ['sexual_diversity', '07']],
  ['enfermos mentales osorno', ['health', '10301']],
  ['nanas las condes', ['work', '13114']],
  ['elderly people santiago', ['older_people', '13']],
  ['guagua', ['children']],
  ['un cesante y un adolescente', ['unemployed_people', 'youth']],
  ['de la', []],
])('«%s» is %j', (text, pieces) => expect(told(text)).toEqual(pieces));

test('a piece taken off leaves the others', () => {
  const { pieces } = readSentence('adulto mayor ñuñoa');
  expect([0, 1].map((index) => sentenceWithout(pieces, index))).toEqual(['ñuñoa', 'adulto mayor']);
});

test.each(sayable)('every saying of $facet $code means it, with and without accents', ({ facet, code }) => {
  const sayings = sayingsOf({ facet, code });
  expect(sayings.length).toBeGreaterThan(0);
  for (const said of sayings) {
    for (const typed of [said, said.toUpperCase(), plain(said)]) {
      const [piece, ...rest] = readSentence(typed).pieces;
      expect([typed, rest]).toEqual([typed, []]);
      expect([typed, piece]).toMatchObject([typed, { kind: 'answer' }]);
      expect(piece?.kind === 'answer' && piece.means).toContainEqual({ facet, code });
    }
  }
});

test('no saying means two answers to one question', () => {
  for (const facet of new Set(sayable.map((one) => one.facet))) {
    const all = sayable.filter((one) => one.facet === facet).flatMap((one) => [...new Set(sayingsOf(one).map(plain))]);
    expect(all.filter((said, at) => all.indexOf(said) !== at)).toEqual([]);
  }
});

test('words of the domain are never taken for others', () => {
  for (const word of ['infancia', 'niñez', 'adulto', 'vejez']) expect(isOfTheDomain(word)).toBe(true);
  expect(isOfTheDomain('finanzas')).toBe(false);
});

test.each([
  ['niños bio bio', '', ['children', '08'], []],
  ['nños temuko', 'nnos temuko', ['children', '09101'], ['nños → niños', 'temuko → Temuco']],
  [
    'jovnes en la region metropolitna',
    'jovnes metropolitna',
    ['youth', '13'],
    ['jovnes → jóvenes', 'metropolitna → Metropolitana'],
  ],
  ['agua punta arena', '', ['agua', '12101'], ['punta arena → Punta Arenas']],
  ['Pto Varas', '', ['10109'], []],
  ['temuko', '', ['temuko'], []],
  ['pesos molino', 'pesos molino', ['pesos', 'molino'], []],
])(
  'of «%s», where «%s» mean nothing as they stand, it is told %j, and corrected %j',
  (text, unknown, codes, corrections) => {
    const read = readSentence(text, new Set(unknown.split(' ')));
    expect([
      told(text, new Set(unknown.split(' '))),
      read.corrections.map(({ typed, meant }) => `${typed} → ${meant}`),
    ]).toEqual([codes, corrections]);
    expect(readSentence(read.text).pieces).toEqual(read.pieces);
  },
);

test('what is not understood is left out first, the last word before; what is understood never, nor down to a number', () => {
  const left = (text: string) =>
    relaxations(readSentence(text).pieces).map((one) => `${one.text} – ${one.leftOut.join()}`);
  expect(left('greda con niños y telar en Tomé')).toEqual([
    'greda niños Tomé – telar',
    'niños telar Tomé – greda',
    'niños Tomé – greda,telar',
  ]);
  expect(left('CASEN 2022')).toEqual(['CASEN – 2022']);
  expect([left('telar'), left('12.345.678-5'), left('niños Tomé')]).toEqual([[], [], []]);
});

test('what is in quotes means itself, and is asked for whatever it is', () => {
  expect(told('«niños» en "bio bio" “hay”')).toEqual(['"niños"', '"bio bio"', '"hay"']);
  expect(relaxations(readSentence('telar "solos"').pieces)).toMatchObject([{ text: '"solos"', leftOut: ['telar'] }]);
  expect(requiring('adultos mayores solos', ['solos'])).toBe('adultos mayores "solos"');
  expect(requiring('puente', ['xyzzy'])).toBe('puente "xyzzy"');
});

test('a word of its own is not another made small', () =>
  expect([told('visitas'), told('abuelita'), told('escuelita')]).toEqual([
    ['visitas'],
    ['older_people'],
    ['education'],
  ]));

test('an answer is called by its label with the words that only ask or without', () => {
  const is = (text: string) => readSentence(text).pieces.map(isLabel);
  expect([is('personas cuidadoras'), is('cuidadora'), is('migrantes'), is('cabros chicos')]).toEqual([
    [true],
    [true],
    [true],
    [false],
  ]);
});

test('words that mean nothing by themselves are not asked for', () => {
  expect(told('ayuda para mi mamá en nuestro Tomé')).toEqual(['08111']);
});
