/** «Trabajo» is what is asked, but where it says what one does with whom. */
import { expect, test } from 'vitest';
import { areElders, isRelative, isWorkAsked, onlyAsks } from './asking.ts';
import { readSentence } from './sentence.ts';

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

test('who asks for another is not whom they serve', () => {
  const isIt = (text: string) =>
    isRelative(
      text.split(' '),
      text.split(' ').findIndex((word) => word === 'mama'),
    );
  expect(['mi mama', 'tu mama', 'mama sola', 'una mama'].map(isIt)).toEqual([true, true, false, false]);
  expect([told('mi mamá tiene alzheimer'), told('mamás solas')]).toEqual([['carers'], ['women']]);
});

test.each([
  ['mayores valdivia', ['older_people', 'valdivia']],
  ['los mayores', ['older_people']],
  ['compras con mayores solos', ['compras', 'older_people', 'solos']],
  ['mayores ingresos', ['mayores', 'ingresos']],
  ['gastos mayores', ['gastos', 'mayores']],
])('«%s» is of %j', (text, pieces) => expect(told(text)).toEqual(pieces));

test('elders are looked for no further than a sentence goes', () =>
  expect([areElders(['mayores'], 0, () => false), areElders(['agua'], 0, () => true)]).toEqual([true, false]));
