/** Places in a sentence, however they are led to. */
import { expect, test } from 'vitest';
import { fullName } from './name.ts';
import { placesInSentence, wordsOfSentence } from './sentence.ts';
import { regions } from './territory.ts';

test.each([
  ['región de los lagos', ['10']],
  ['REGION DEL BIOBIO', ['08']],
  ['VIII región', ['08']],
  ['VIII región del Biobío', ['08']],
  ['región 8', ['08']],
  ['7ma region', ['07']],
  ['8va región del Biobío', ['08']],
  ['región 12ª', ['12']],
  ['1era región', ['01']],
  ['agua en la 5ta', ['05']],
  ['16va', ['16']],
  ['IX', ['09']],
  ['3ra edad', []],
  ['Fundación Juan Pablo II', []],
  ['17ma', []],
  ['R.M.', ['13']],
  ['agua comuna de tomé', ['08111']],
  ['comuna de Santiago', ['13101']],
  ['niños Biobío', ['08']],
  ['adulto mayor ñuñoa', ['13120']],
  ['entre Tomé y Padre Las Casas', ['08111', '09112']],
  ['Oficina Regional de Innovación', []],
  ['agua S. Bernardo', ['13401']],
  ['agua s bernardo', ['13401']],
  ['huertos Sta. Cruz', ['06310']],
  ['niños Sto. Domingo', ['05606']],
  ['Gral. Lagos', ['15202']],
  ['agua Pto. Montt', ['10101']],
  ['pto varas', ['10109']],
  ['V. Alegre', ['07407']],
  ['cdad. de Castro', ['10201']],
  ['J. Pérez y S. José', []],
  ['ayuda a hospicio', []],
  ['Pdte. Pérez', []],
  ['V. Pérez', []],
  ['niños Chiloé', ['102']],
  ['provincia de Osorno', ['103']],
  ['provincia del Biobío', ['083']],
  ['agua en el Limarí', ['043']],
  ['Osorno', ['10301']],
  ['llanquihue', ['10107']],
  ['provincia de Chacabuco', ['133']],
  ['Puerto Chacabuco', []],
  ['agua cordillera', []],
  ['provincia de Puente Alto', ['13201']],
  ['san pedro atacama', ['02203']],
  ['viña mar', ['05109']],
  ['arica parinacota', ['15']],
  ['san pedro', ['13505']],
  ['certificado de nacimiento', []],
  ['como retiro mis datos personales', []],
  ['personas en retiro o jubiladas', []],
  ['regalos de navidad para los niños', []],
  ['trabajo de primavera', []],
  ['vivir con independencia discapacidad', []],
  ['el porvenir de los jóvenes rurales', []],
  ['recuperar el monte nativo', []],
  ['nacimiento', ['08306']],
  ['pobreza en navidad', ['06205']],
  ['pobreza de nacimiento', ['08306']],
  ['mujeres en retiro', ['07405']],
  ['en navidad', ['06205']],
  ['huertos nacimiento', ['08306']],
  ['comuna de retiro', ['07405']],
  ['vecinos de Navidad', ['06205']],
  ['ayuda en independencia', ['13108']],
  ['niños el monte', ['13602']],
  ['Retiro', ['07405']],
  ['agua en el bosque', ['13105']],
  ['Maule Region', ['07']],
  ['agua maule region', ['07']],
  ['jobs in the Biobío Region', ['08']],
  ['Santiago comuna', ['13101']],
  ['Chiloé province', ['102']],
  ['comuna of Tomé', ['08111']],
  ['Tomé región del Maule', ['08111', '07']],
  ['región', []],
  ['comuna de nada', []],
])('«%s» names %j', (text, codes) => {
  expect(placesInSentence(wordsOfSentence(text)).map(({ code }) => code)).toEqual(codes);
});

test('an acronym with points is one word, a name with an initial is not', () => {
  expect(wordsOfSentence('I.P.C.')).toEqual(['IPC']);
  expect(wordsOfSentence('C. E. A. D.')).toEqual(['CEAD']);
  expect(wordsOfSentence('s.p.a.')).toEqual(['spa']);
  expect(wordsOfSentence('J. Pérez, S. José')).toEqual(['J', 'Pérez', 'S', 'José']);
});

test.each(['es', 'en'] as const)('each region is read of what it is called: %s', (locale) => {
  for (const { code, shortName: name } of regions) {
    const called = fullName({ code, level: 'region', name }, locale);
    const all = wordsOfSentence(called);
    expect([called, placesInSentence(all).map((place) => [place.code, place.to])]).toEqual([
      called,
      [[code, all.length]],
    ]);
  }
});
