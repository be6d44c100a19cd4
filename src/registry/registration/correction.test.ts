/** Which questions a correction shows, and which of them are still as they were sent. */
import { expect, test } from 'vitest';
import { fields } from '../organization/answers.ts';
import { comesAlongWith, questionsToCorrect, stillToCorrect } from './correction.ts';

const sent = {
  rut: '65123944-3',
  foundedYear: '2011',
  kinds: ['training', 'studies'],
  region: '08',
  intervenes: 'yes',
};
const reasons = { rut: 'Falta.', foundedYear: 'No coincide.', kinds: 'Revísalos.' };

test('only what was asked about is shown, in the order of the form', () => {
  expect(questionsToCorrect({ foundedYear: 'No coincide.', name: 'Con su nombre legal.' }, {})).toEqual([
    'name',
    'foundedYear',
  ]);
  expect(questionsToCorrect({}, {})).toEqual([]);
});

test('two boxes of one answer are shown together, and so is what else keeps it from being sent', () => {
  expect(questionsToCorrect({ region: 'Es en Ñuble.' }, {})).toEqual(['region', 'comuna']);
  expect(questionsToCorrect({ kindOther: 'Es un curso.' }, {})).toEqual(['kinds', 'kindOther']);
  expect(questionsToCorrect({ comuna: 'Es Tomé.' }, {})).toEqual(['region', 'comuna']);
  expect(questionsToCorrect({ kinds: 'Falta uno.' }, {})).toEqual(['kinds', 'kindOther']);
  expect(questionsToCorrect({ allies: '¿Con quién?' }, {})).toEqual(['hasAlliances', 'allies']);
  expect(questionsToCorrect({ rut: 'Falta.' }, { contactEmail: 'not-an-email', consent: 'consent-missing' })).toEqual([
    'rut',
    'contactEmail',
  ]);
});

test('one that only comes along says with which', () => {
  expect(comesAlongWith('region', { comuna: 'Es Tomé.' })).toBe('comuna');
  expect(comesAlongWith('comuna', { comuna: 'Es Tomé.' })).toBeUndefined();
  expect(comesAlongWith('region', { region: 'Es en Ñuble.', comuna: 'Es Tomé.' })).toBeUndefined();
  expect(comesAlongWith('rut', { comuna: 'Es Tomé.' })).toBeUndefined();
});

test.each(fields)('%s can be asked about alone', (field) => {
  expect(questionsToCorrect({ [field]: 'Corrígelo.' }, {})).toContain(field);
});

test('what reads the same as it was sent is still to correct, however it is written', () => {
  expect(stillToCorrect(reasons, {}, sent, sent)).toEqual(['rut', 'foundedYear', 'kinds']);
  const rewritten = { ...sent, rut: '65.123.944-3', foundedYear: ' 2011 ', kinds: ['studies', 'training'] };
  expect(stillToCorrect(reasons, {}, sent, rewritten)).toEqual(['rut', 'foundedYear', 'kinds']);
});

test('another answer counts as corrected, an empty one too; one with something wrong does not', () => {
  expect(stillToCorrect(reasons, {}, sent, { ...sent, rut: '76.086.428-5' })).toEqual(['foundedYear', 'kinds']);
  expect(stillToCorrect(reasons, {}, sent, { ...sent, rut: '', kinds: [] })).toEqual(['foundedYear']);
  const wrong = { ...sent, foundedYear: 'hace mucho', rut: '' };
  expect(stillToCorrect(reasons, { foundedYear: 'not-a-year' }, sent, wrong)).toEqual(['foundedYear', 'kinds']);
});

test('regions asked about are corrected by naming comunas, and the other way round', () => {
  const places = { ...sent, worksIn: ['08'], worksInComunas: [] };
  expect(questionsToCorrect({ worksIn: '¿En qué comunas?' }, {})).toEqual(['worksIn', 'worksInComunas']);
  expect(stillToCorrect({ worksIn: '¿En qué comunas?' }, {}, places, places)).toEqual(['worksIn']);
  expect(stillToCorrect({ worksIn: '¿Cuáles?' }, {}, places, { ...places, worksInComunas: ['08111'] })).toEqual([]);
  expect(stillToCorrect({ worksInComunas: '¿Toda?' }, {}, places, { ...places, worksIn: ['16'] })).toEqual([]);
});

test('what was answered beside says nothing of what was asked', () => {
  expect(stillToCorrect({ rut: 'Falta.' }, {}, sent, { ...sent, intervenes: 'no' })).toEqual(['rut']);
});
