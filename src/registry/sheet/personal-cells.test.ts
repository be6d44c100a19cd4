import * as v from 'valibot';
import { expect, test } from 'vitest';
import { saysPersonal } from '../answer/personal.ts';
import { organizationAnswers } from '../organization/schema.ts';
import { inRegistry, sheet } from './test/sheet.stage.ts';

const rosa =
  'Encargada: Rosa Descrita, rosa.descrita@gmail.com, celular +56 9 6543 2109. Vive en Pasaje Los Aromos 123.';
const name = 'Fundación Hilandera';

test.each([
  rosa,
  'Escríbenos a hola@hilandera.example para inscribirte',
  'Llámanos al 9 8765 4321',
  'Fono 2345678',
  'Llama al (41) 222 3344, de lunes a viernes',
  'Desde afuera, +34 600 11 22 33',
  'Rosa Soto, RUT 12.345.678-5',
  'Su presidenta vive en la calle Los Aromos 45',
  'Atiende en Pasaje Los Aromos 123',
])('says something of a person: %s', (text) => {
  expect(saysPersonal(text)).toBe(true);
});

test.each([
  'Entre 2010-2020 acompañamos a 12.345 familias de 15 comunas',
  'Recibió $ 250.000.000 y 1.234.567 visitas; ley 21.440',
  'Fundación de RUT 65.880.001-4',
  'Mujeres que viven en campamentos y personas que viven en la calle',
  'Trabaja en calle Prat 1200, oficina 302',
])('says nothing of a person: %s', (text) => {
  expect(saysPersonal(text)).toBe(false);
});

test('a text with what is a person’s stays out until it is chosen, and the rest of its row does not', () => {
  const row = sheet(null, { name, description: rosa, website: 'hilandera.cl' });
  expect([row.outcome, row.answers?.description, row.answers?.website]).toEqual(['new', null, 'https://hilandera.cl']);
  expect(row.issues).toEqual([{ field: 'description', column: 1, code: 'looks-personal' }]);
  const chosen = sheet(null, { name, description: rosa }, {}, {}, { published: ['description'] });
  expect(chosen.answers?.description).toBe(rosa);
  expect(chosen.issues).toMatchObject([{ code: 'looks-personal', published: true }]);
});

test('of a column of all kinds, what looks personal is the contact’s, and what is the institution’s is public', () => {
  const fresh = (publicEmail: string, publicPhone: string, contactName = '') =>
    sheet(null, { name, publicEmail, publicPhone, contactName });
  const own = fresh('rosa@gmail.com', '+56 9 6543 2109');
  expect(own.answers).toMatchObject({ publicEmail: null, publicPhone: null });
  expect(own.answers).toMatchObject({ contactEmail: 'rosa@gmail.com', contactPhone: '+56 9 6543 2109' });
  expect(own.issues.map(({ field, code }) => [field, code])).toEqual([
    ['publicEmail', 'looks-personal'],
    ['publicPhone', 'looks-personal'],
  ]);
  const theirs = fresh('contacto@hilandera.cl', '+56 41 222 3344');
  expect(theirs.answers).toMatchObject({ publicEmail: 'contacto@hilandera.cl', publicPhone: '+56 41 222 3344' });
  expect(theirs.issues).toEqual([]);
  const beside = fresh('rosa.soto@hilandera.cl', '', 'Rosa Soto');
  expect(beside.answers).toMatchObject({ publicEmail: null, contactEmail: 'rosa.soto@hilandera.cl' });
});

test('what an organisation says already is not asked about, nor is it filled beside another contact', () => {
  const said = v.parse(organizationAnswers, { name, description: rosa, contactName: 'Ana' });
  expect(sheet(inRegistry(said), { name, description: rosa })).toMatchObject({ outcome: 'unchanged', issues: [] });
  const row = sheet(inRegistry(said), { name, publicEmail: 'rosa@gmail.com' });
  expect([row.outcome, row.changes, row.issues.length]).toEqual(['kept', [], 1]);
});

test('a name with a telephone is not taken', () => {
  const row = sheet(null, { name: 'Fundación Hilandera 9 8765 4321' });
  expect([row.outcome, row.issues[0]?.code]).toEqual(['error', 'name-reaches']);
});
