/** A question and a page: each word asked for is the page's, however it is written. */
import { expect, test } from 'vitest';
import { stemsOf, titleAsked } from './asked.ts';

test('number, gender, accents and the words that only ask are set aside', () => {
  expect([...stemsOf('¿Dónde están las CIFRAS de la región?')]).toEqual([...stemsOf('estan cifra regiones')]);
  expect(stemsOf('¿qué es la de los?').size).toBe(0);
});

test.each([
  ['datos abiertos', 1],
  ['Dato abierto', 1],
  ['datos', 0.5],
  ['bajar los datos', 0.5],
  ['descargas', 0],
  ['datos de salud', null],
  ['que es', null],
])('«%s» asks for %s of «Datos abiertos»', (question, share) =>
  expect(titleAsked(question, 'Datos abiertos', 'descargar descarga bajar')).toBe(share),
);
