/** An everyday word is a comuna only where it stands as one; every comuna is one where it is asked for. */
import { expect, test } from 'vitest';
import { placesInSentence, wordsOfSentence } from './sentence.ts';
import { comunas, regions } from './territory.ts';

const codesIn = (text: string) => placesInSentence(wordsOfSentence(text)).map(({ code }) => code);

test.each([
  'la constitución y mis derechos',
  'reparar la caldera del edificio',
  'reparar caldera',
  'gallinas en el corral',
  'victoria de las mujeres',
  'la reina de la casa',
  'el bosque se quema',
  'la granja de los niños',
  'los sauces del río',
  'proteger los álamos',
  'los andes y el agua',
  'río claro contaminado',
  'mi reina',
  'cabildo ciudadano',
  'certificado de nacimiento',
])('«%s» names no place', (text) => expect(codesIn(text)).toEqual([]));

test.each([
  ['constitución', '07102'],
  ['constitución en el Maule', '07102', '07'],
  ['junta de vecinos de la granja', '13111'],
  ['la reina y ñuñoa', '13113', '13120'],
  ['la reina adultos mayores', '13113'],
  ['hogar la granja', '13111'],
  ['taller la reina', '13113'],
  ['mujeres en Victoria', '09211'],
  ['jóvenes de Victoria sin pega', '09211'],
  ['taller de costura tome', '08111'],
  ['agua corral', '14102'],
  ['niños de la granja', '13111'],
  ['pobreza en navidad', '06205'],
])('«%s» does', (text, ...codes) => expect(codesIn(text)).toEqual(codes));

test('each comuna is found alone, led to, in a comuna of, at the end and where the poverty is asked', () => {
  const ways = ['X', 'comuna de X', 'pobreza en X', 'mujeres en X', 'agua potable X', 'la pobreza de X en cifras'];
  const own = comunas.filter(({ name }) => !regions.some(({ shortName }) => shortName === name));
  const missed = own.flatMap(({ code, name }) =>
    ways.flatMap((way) => {
      const asked = way.replace('X', name.toLowerCase());
      return codesIn(asked).some((one) => one === code || code.startsWith(one)) ? [] : [asked];
    }),
  );
  expect(missed).toEqual([]);
});
