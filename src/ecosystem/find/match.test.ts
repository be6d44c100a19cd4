/** What a text says for a word that nobody writes: just so, for one or for many. */
import { expect, test } from 'vitest';
import { readSentence } from '#registry/search/sentence.ts';
import { saysKin, sentenceOf, surenessOf } from './match.ts';

const thing = (text: string) => ({ name: '', text, rest: '', answers: [], territories: [] });

test.each([
  ['orquesta', 'Dos orquestas de barrio', true],
  ['sala cuna', 'La sala cuna abre temprano', true],
  ['pozo', 'Hay pocos fondos para seguir', false],
  ['cuentos', 'Rinde cuentas en la sede', false],
])('«%s» is said by «%s»: %s', (kin, text, is) => expect(saysKin(kin)(thing(text))).toBe(is));

test.each([
  ['sin hogar', 'Hogar tibio para las casas', false],
  ['sin hogar', 'Acompaña a personas sin hogar', true],
  ['trabajo', 'Trabajan con vecinas', false],
  ['trabajo', 'Buscan empleos de medio día', true],
  ['pesca artesanal', 'Cooperativas de pescadoras', true],
])('what people say for an answer is said whole: «%s» by «%s»: %s', (asked, text, is) => {
  const read = readSentence(asked);
  const sentence = sentenceOf(read, read.pieces, {}, 'exactly');
  expect(surenessOf(sentence, thing(text)) !== null).toBe(is);
});
