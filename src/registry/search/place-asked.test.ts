/** A place asked for by who works there, or by who has the seat there; a place that is only named by either. */
import { expect, test } from 'vitest';
import { readSentence, sentenceWithout } from './sentence.ts';

const told = (text: string) =>
  readSentence(text).pieces.map((piece) =>
    piece.kind === 'place' ? `${piece.code} ${piece.asks ?? '–'}` : piece.typed,
  );

test.each([
  ['organizaciones que trabajan en Tarapacá', ['01 works']],
  ['trabajan en la región de Tarapacá', ['01 works']],
  ['atienden en Tomé', ['08111 works']],
  ['que llegan a toda la región del Maule', ['07 works']],
  ['con presencia en Chiloé', ['102 works']],
  ['presentes en Arica y Tarapacá', ['15101 works', '01 works']],
  ['que trabajan en vivienda en Tarapacá', ['vivienda', '01 works']],
  ['trabajan con mujeres en Tomé', ['mujeres', '08111 works']],
  ['who work in Tarapacá', ['01 works']],
  ['working in Maule Region', ['07 works']],
  ['present in Tomé', ['08111 works']],
  ['that work with women in Tarapacá', ['women', '01 works']],
  ['reaching Tomé', ['08111 works']],
])('«%s» asks for who works there: %j', (text, pieces) => expect(told(text)).toEqual(pieces));

test.each([
  ['con sede en Tomé', ['08111 seat']],
  ['fundaciones con sede en la región del Maule', ['fundaciones', '07 seat']],
  ['ubicadas en Tarapacá o Antofagasta', ['01 seat', '02 seat']],
  ['based in Tomé', ['08111 seat']],
])('«%s» asks for the seat: %j', (text, pieces) => expect(told(text)).toEqual(pieces));

test.each([
  ['organizaciones de Tarapacá', ['01 –']],
  ['mujeres en Tomé', ['mujeres', '08111 –']],
  ['trabajo en Tomé', ['trabajo', '08111 –']],
  ['jobs in Tomé', ['jobs', '08111 –']],
  ['trabajan en vivienda', ['vivienda']],
  ['"trabajan en" Tomé', ['"trabajan en"', '08111 –']],
])('«%s» only names it: %j', (text, pieces) => expect(told(text)).toEqual(pieces));

test('what is left of a sentence without one of its pieces asks for the place in the same way', () => {
  const { pieces } = readSentence('que trabajan en vivienda en Arica y Tarapacá');
  expect([0, 1].map((at) => told(sentenceWithout(pieces, at)))).toEqual([
    ['15101 works', '01 works'],
    ['vivienda', '01 works'],
  ]);
});
