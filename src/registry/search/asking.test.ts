/** «Trabajo» is what is asked, but where it says what one does with whom. */
import { expect, test } from 'vitest';
import { isDenial, isWorkAsked, onlyAsks } from './asking.ts';
import { readSentence, withoutDenials } from './sentence.ts';

const told = (text: string) =>
  readSentence(text).pieces.map((piece) => (piece.kind === 'answer' ? piece.means[0].code : piece.typed));

test.each([
  ['trabajo', ['work']],
  ['trabajo mujeres', ['work', 'women']],
  ['falta trabajo', ['falta', 'work']],
  ['trabajo en tomé', ['work', 'tomé']],
  ['trabajo con mujeres', ['women']],
  ['los que trabajan en red', ['trabajan', 'red']],
  ['trabajo en red', ['trabajo', 'red']],
  ['buscan trabajo', ['unemployed_people']],
  ['work with women', ['women']],
])('«%s» asks for %j', (text, pieces) => expect(told(text)).toEqual(pieces));

test('nothing is asked beyond the end of a sentence', () => {
  expect([isWorkAsked(['trabajo'], 0, () => false), isWorkAsked(['agua'], 0, () => true)]).toEqual([true, false]);
  expect(['trabajos', 'trabajan', 'agua'].map(onlyAsks)).toEqual([true, true, false]);
});

test('a word that only denies is looked for only where it is all that was asked', () => {
  const left = (text: string) => withoutDenials(readSentence(text).pieces).map(({ typed }) => typed);
  expect([left('no miden'), left('no'), left('"no" miden')]).toEqual([['miden'], ['no'], ['"no"', 'miden']]);
  expect(['No', 'nadie'].map(isDenial)).toEqual([true, false]);
});
