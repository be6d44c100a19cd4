/** What the form understands, and the addresses it leads to. */
import { expect, test } from 'vitest';
import { readChoosing } from './choice.ts';
import { diagnosisPath, readThemes, themeNames, diagnosisThemes } from './themes.ts';

const choose = (query: string, locale: 'es' | 'en' = 'es') => readChoosing(new URLSearchParams(query), locale);

test.each([
  ['pte. alto', '13201'],
  ['puen alt', undefined],
  ['Puente Alto', '13201'],
  ['puente alto', '13201'],
  ['Puente Altto', undefined],
  ['Ñuñoa', '13120'],
  ['nunoa', '13120'],
  ['13110', '13110'],
  ['1101', '01101'],
  ['chile', 'CL'],
  ['Región del Maule', '07'],
  ['Coquimbo, comuna', '04102'],
  ['Coquimbo Region', '04'],
])('«%s» means %s', (text, code) => {
  const { place, near, errors } = choose(`ver=1&temas=edad&territorio=${encodeURIComponent(text)}`);
  expect(place?.code).toBe(code);
  expect(Boolean(errors.territorio)).toBe(code === undefined);
  if (text === 'Puente Altto') expect(near[0]?.code).toBe('13201');
});

test('a name of two places is asked about, and each answer leads to one', () => {
  const { place, near, errors } = choose('ver=1&temas=edad&territorio=Coquimbo');
  expect(place).toBeUndefined();
  expect(near.map(({ code }) => code).toSorted()).toEqual(['04', '04102']);
  expect(errors.territorio).toContain('más de un lugar');
  for (const { code } of near) {
    const { typed } = choose(`territorio=${code}`);
    expect(choose(`territorio=${encodeURIComponent(typed)}`).place?.code).toBe(code);
    const english = choose(`territorio=${code}`, 'en').typed;
    expect(choose(`territorio=${encodeURIComponent(english)}`, 'en').place?.code).toBe(code);
  }
});

test('a form that was only opened complains of nothing; one sent empty, of everything', () => {
  expect(choose('').errors).toEqual({ territorio: undefined, temas: undefined });
  expect(choose('territorio=13110').typed).toBe('La Florida');
  const { errors } = choose('ver=1&territorio=');
  expect(errors.territorio).toContain('Escribe el territorio');
  expect(errors.temas).toContain('al menos un tema');
  expect(choose('ver=1&territorio=xyzxyz').errors.territorio).toContain('No encontramos «xyzxyz»');
});

test('themes are read alone or joined, in one order, and unknown ones are named', () => {
  expect(readThemes(new URLSearchParams('temas=edad,ingresos')).themes).toEqual(['income', 'age']);
  expect(readThemes(new URLSearchParams('temas=edad&temas=ingresos')).themes).toEqual(['income', 'age']);
  expect(choose('ver=1&territorio=13110&temas=edad,riqueza').errors.temas).toContain('riqueza');
  expect(diagnosisPath('13110', 3, ['age', 'income'])).toBe('/datos/diagnostico/13110/v3?temas=ingresos,edad');
  expect(new Set(Object.values(diagnosisThemes)).size).toBe(themeNames.length);
});
