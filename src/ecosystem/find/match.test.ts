/** What a text says for a word that nobody writes: just so, for one or for many. */
import { expect, test } from 'vitest';
import { saysKin } from './match.ts';

const thing = (text: string) => ({ name: '', text, rest: '', answers: [], territories: [] });

test.each([
  ['orquesta', 'Dos orquestas de barrio', true],
  ['sala cuna', 'La sala cuna abre temprano', true],
  ['pozo', 'Hay pocos fondos para seguir', false],
  ['cuentos', 'Rinde cuentas en la sede', false],
])('«%s» is said by «%s»: %s', (kin, text, is) => expect(saysKin(kin)(thing(text))).toBe(is));
