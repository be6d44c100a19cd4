/** The forms of a Spanish word share a root; other words do not. */
import { expect, test } from 'vitest';
import { spanishRoot } from './root.ts';

test.each([
  'embargar embargo embargado embargaron',
  'estudian estudia estudios estudiar',
  'evaluar evaluación evaluacion evaluaciones',
  'capacitar capacitación capacitacion capacitaciones',
  'voluntaria voluntariado voluntarios',
  'aislar aísla',
  'vacuna vacunación VACUNAS',
])('%s', (forms) => expect(new Set(forms.split(' ').map(spanishRoot)).size).toBe(1));

test('another word has another root, and a short one none', () => {
  expect(spanishRoot('embarcar')).not.toBe(spanishRoot('embargar'));
  expect(spanishRoot('estufa')).not.toBe(spanishRoot('estudia'));
  expect(['casa', 'niño', 'señas', 'sol', ''].map(spanishRoot)).toEqual([null, null, null, null, null]);
});
