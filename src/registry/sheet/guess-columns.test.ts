/** Headers as people write them, and the field that each says; '' for those that say none of ours. */
import { expect, test } from 'vitest';
import { headerSynonyms, headerWords } from './header-words.ts';
import { guessMapping } from './guess-columns.ts';

const guess = (headers: string[], groups?: string[]) => guessMapping({ headers, groups: groups ?? [], samples: [] });

test.each([
  ['Nombre Organización/Institución', 'name'],
  ['NOMBRE DE LA INSTITUCIÓN', 'name'],
  ['Nombre (organización)', 'name'],
  ['Nombre de la Org.', 'name'],
  ['Razón social (según SII)', 'name'],
  ['Institución / Entidad', 'name'],
  ['Organizaciones', 'name'],
  ['Sigla(s)', 'knownAs'],
  ['Nombre de fantasía', 'knownAs'],
  ['R.U.T. (con guión)', 'rut'],
  ['RUT (sin puntos y con guión)', 'rut'],
  ['N° RUT', 'rut'],
  ['RUT de la institución', 'rut'],
  ['R.U.T Organización', 'rut'],
  ['Tipo de organización:', 'legalForm'],
  ['Personalidad jurídica', 'legalForm'],
  ['Año de creación', 'foundedYear'],
  ['Año de constitución (aaaa)', 'foundedYear'],
  ['Fecha de inicio', 'foundedYear'],
  ['¿Desde cuándo existe?', 'foundedYear'],
  ['Región (sede)', 'region'],
  ['REGIÓN', 'region'],
  ['Comuna (domicilio)', 'comuna'],
  ['Comuna de la sede', 'comuna'],
  ['Cobertura territorial', 'scope'],
  ['Región donde trabaja', 'worksIn'],
  ['Región(es) donde trabaja', 'worksIn'],
  ['¿En qué regiones trabajan?', 'worksIn'],
  ['Regiones de intervención', 'worksIn'],
  ['Regiones donde tiene presencia', 'worksIn'],
  ['Comunas en que interviene', 'worksInComunas'],
  ['¿En qué comuna(s) trabajan?', 'worksInComunas'],
  ['Comunas de intervención', 'worksInComunas'],
  ['Áreas de trabajo', 'dimensions'],
  ['Temática(s)', 'dimensions'],
  ['¿Con quiénes trabajan?', 'populations'],
  ['¿A quiénes atienden?', 'populations'],
  ['Población objetivo', 'populations'],
  ['¿Qué hacen?', 'description'],
  ['¿Qué hace la organización?', 'description'],
  ['¿A qué se dedica?', 'description'],
  ['Breve descripción', 'description'],
  ['Misión de la organización', 'description'],
  ['Pág. web', 'website'],
  ['Página Web (URL)', 'website'],
  ['Sitio web / página', 'website'],
  ['Correo electrónico de contacto', 'contactEmail'],
  ['E-mail', 'publicEmail'],
  ['Email institucional', 'publicEmail'],
  ['Dirección de correo electrónico', 'publicEmail'],
  ['Fono', 'publicPhone'],
  ['Tel.', 'publicPhone'],
  ['N° de teléfono', 'publicPhone'],
  ['Teléfono (fijo o celular)', 'publicPhone'],
  ['Encargado/a', 'contactName'],
  ['Nombre del encargado(a)', 'contactName'],
  ['Nombre y apellido', 'contactName'],
  ['Representante legal', 'contactName'],
  ['Cargo del encargado/a', 'contactPosition'],
  ['Correo del encargado/a', 'contactEmail'],
  ['Mail responsable', 'contactEmail'],
  ['Celular de la persona encargada', 'contactPhone'],
  ['Perfil de Instagram', 'instagram'],
  ['Instagram (@usuario)', 'instagram'],
  ['Fan page', 'facebook'],
  ['¿Tiene alianzas?', 'hasAlliances'],
  ['Alianzas', 'allies'],
  ['¿Con quiénes tienen alianzas?', 'allies'],
  ['Estado (vigente o no)', 'state'],
  ['TIPO', 'legalForm'],
  ['Tipo de organización', 'legalForm'],
  ['SEDE (comuna, región)', 'comuna'],
  ['Comuna/Región', 'comuna'],
])('«%s» is %s', (header, key) => expect(guess([header])).toEqual([key]));

test.each(
  [
    'N°',
    'Folio',
    'Observaciones',
    'Dirección',
    'Dirección (calle, número, comuna)',
    'RUT representante legal',
    'RUT (representante legal)',
    'Correo (personal)',
    'Correo del presidente',
    'Teléfono presidenta',
    'N° de beneficiarios',
    'Nombre del proyecto',
    'Nombre del programa',
    'Región de postulación',
    'Monto total',
    'Estado civil',
    'Estado del proyecto',
    'Redes sociales',
    'Correo 2',
    'Fecha de actualización',
    'Número de socios',
    'Comuna de nacimiento',
  ].map((header) => [header]),
)('«%s» is none of ours', (header) => expect(guess([header])).toEqual(['']));

test('an address «de contacto» is never published', () => {
  const named = guess(['Nombre', 'Persona de contacto', 'Correo de contacto', 'Fono contacto']);
  expect(named).toEqual(['name', 'contactName', 'contactEmail', 'contactPhone']);
  expect(guess(['Nombre', 'Correo', 'Contacto: correo'])).toEqual(['name', 'publicEmail', 'contactEmail']);
  const signs = guess(['Nombre', 'Contacto', 'Representante legal', 'Correo representante legal']);
  expect(signs).toEqual(['name', 'contactName', '', '']);
});

test('a title over several columns hides none of them, and what is of a person is not the organisation’s', () => {
  const over = (title: string, ...own: string[]) => own.map((one) => [title, `${title} ${one}`] as const);
  const columns = [
    ...over('Identificación', 'Nombre Organización/Institución', 'R.U.T. (con guión)', 'Sector'),
    ...over('Contacto', 'Correo electrónico de contacto', 'Fono', 'RUT'),
    ...over('Representante legal', 'Nombre', 'RUT', 'Comuna', 'Correo'),
    ...over('Otros', 'Año de creación', '¿Qué hacen?', 'Pág. web'),
  ];
  const keys = guess(columns.map(([, whole]) => whole), columns.map(([title]) => title)); // prettier-ignore
  expect(keys.slice(0, 6)).toEqual(['name', 'rut', 'sector', 'contactEmail', 'contactPhone', '']);
  expect(keys.slice(6)).toEqual(['', '', '', '', 'foundedYear', 'description', 'website']);
});

test('a mail, a telephone or a post beside a person is that person’s, and never published as the organisation’s', () => {
  expect(guess(['Nombre', 'Contacto', 'Cargo', 'Mail', 'Fono'])).toEqual(
    ['name', 'contactName', 'contactPosition', 'contactEmail', 'contactPhone'], // prettier-ignore
  );
  expect(guess(['Nombre', 'Mail', 'Fono', 'Contacto', 'Celular'])).toEqual(
    ['name', 'publicEmail', 'publicPhone', 'contactName', 'contactPhone'], // prettier-ignore
  );
  expect(guess(['Nombre', 'Representante legal', 'Correo electrónico'])).toEqual([
    'name',
    'contactName',
    'contactEmail',
  ]);
  expect(guess(['Nombre', 'Representante legal', 'Cargo que ocupa', 'Correo'])).toEqual(
    ['name', 'contactName', 'contactPosition', 'contactEmail'], // prettier-ignore
  );
  const signs = ['Nombre', 'Representante legal', 'Correo', 'Encargado', 'Fono', 'Correo'];
  expect(guess(signs)).toEqual(['name', '', '', 'contactName', 'contactPhone', 'contactEmail']);
  expect(guess(['Nombre', 'Usuario Instagram', 'Correo'])).toEqual(['name', 'instagram', 'publicEmail']);
  const mails = Array.from({ length: 5 }, (_, at) => ['x', 'Ana', `ana${String(at)}@uno.cl`]);
  expect(guessMapping({ headers: ['Nombre', 'Presidenta', 'Correo'], samples: mails })).toEqual(['name', '', '']);
});

test('a mail or a telephone of which nothing says whose it is stays private where it looks like a person’s', () => {
  const headers = ['Organización', 'Mail', 'Celular', 'Correo institucional'];
  const row = (mail: string, phone: string) => ['x', mail, phone, 'juntas@gmail.com'];
  const guessed = (...samples: string[][]) => guessMapping({ headers, samples });
  const persons = [row('juana.perez@gmail.com', '+56 9 9999 8888'), row('pedro@hotmail.com', '912345678')];
  expect(guessed(...persons, row('contacto@una.cl', '412223344'))).toEqual(
    ['name', 'contactEmail', 'contactPhone', 'publicEmail'], // prettier-ignore
  );
  expect(guessed(row('info@una.cl', '41 222 3344'), row('hola@dos.cl', ''))).toEqual(
    ['name', 'publicEmail', 'publicPhone', ''], // prettier-ignore
  );
  const alone = ['ana@gmail.com', 'eva@yahoo.es', 'luz@live.cl'].map((mail) => [mail]);
  expect(guessMapping({ headers: ['Casilla'], samples: alone })).toEqual(['contactEmail']);
});

test('cells that are wrong veto no clear header, and cells say nothing of a person’s column', () => {
  const samples = Array.from({ length: 5 }, (_, at) => ['x', 'abc', `presi${String(at)}@uno.cl`, `hola${String(at)}@dos.cl`]); // prettier-ignore
  const headers = ['R.U.T.', 'Fono', 'Correo del presidente', 'Casilla'];
  expect(guessMapping({ headers, samples })).toEqual(['rut', 'publicPhone', '', 'publicEmail']);
});

test('what a header does not say its cells do: links of one network, and a comuna beside its region', () => {
  const links = (link: string) => ['uno', 'dos', 'tres'].map((name) => [`${link}${name}`]);
  const guessed = (samples: string[][]) => guessMapping({ headers: ['Redes sociales'], samples });
  expect(guessed(links('https://www.instagram.com/'))).toEqual(['instagram']);
  expect(guessed(links('fb.com/'))).toEqual(['facebook']);
  expect(guessed(links('https://x.com/'))).toEqual(['x']);
  expect(guessed(links('https://sitex.com/'))).toEqual(['']);
  expect(guessed(links('@'))).toEqual(['']);
  const seats = [['Valdivia, Los Ríos'], ['Talca (Maule)'], ['Región Metropolitana / Puente Alto']];
  expect(guessMapping({ headers: ['Sede'], samples: seats })).toEqual(['comuna']);
});

test('no two columns are called the same', () => {
  const said = Object.entries(headerSynonyms).flatMap(([key, texts]) =>
    texts.map((one) => `${headerWords(one)} = ${key}`),
  );
  const keys = Map.groupBy(new Set(said), (one) => one.split(' = ')[0]);
  expect([...keys].filter(([words, same]) => words === '' || same.length > 1)).toEqual([]);
});
