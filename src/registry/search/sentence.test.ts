/** What a sentence asks for: places and people as pieces that can be taken off, the rest as words. */
import { expect, test } from 'vitest';
import { plain } from '#territory/find.ts';
import { isOfTheDomain, readSentence, sayable, sayingsOf, sentenceWithout } from './sentence.ts';

const told = (text: string) =>
  readSentence(text).map((piece) =>
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
  ['de la', []],
])('«%s» is %j', (text, pieces) => expect(told(text)).toEqual(pieces));

test('a piece taken off leaves the others', () => {
  const pieces = readSentence('adulto mayor ñuñoa');
  expect([0, 1].map((index) => sentenceWithout(pieces, index))).toEqual(['ñuñoa', 'adulto mayor']);
});

test.each(sayable)('every saying of $facet $code means it, with and without accents', ({ facet, code }) => {
  const sayings = sayingsOf({ facet, code });
  expect(sayings.length).toBeGreaterThan(0);
  for (const said of sayings) {
    for (const typed of [said, said.toUpperCase(), plain(said)]) {
      const [piece, ...rest] = readSentence(typed);
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
