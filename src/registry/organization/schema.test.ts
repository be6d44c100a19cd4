/** What people type, and what becomes of it. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { issuesByField } from '#platform/form/form.ts';
import { stepNames, steps } from '../registration/registration.ts';
import { alliesTyped, answersAsTyped, changedFields, fields } from './answers.ts';
import { answersTo, organizationAnswers, organizationFields, registrationAnswers } from './schema.ts';

const typed = {
  name: '  Fundación   Puentes del  Sur ',
  knownAs: '',
  rut: '65.123.944-3',
  legalForm: 'foundation',
  sector: 'private_nonprofit',
  foundedYear: '2011',
  region: '08',
  comuna: '08101',
  scope: 'regional',
  worksIn: ['08', '16', '08'],
  intervenes: 'yes',
  kinds: ['training', 'other'],
  kindOther: 'Ferias de trueque',
  dimensions: ['work'],
  populations: 'women',
  description: 'Acompaña a cooperativas de mujeres que procesan alimentos en el Biobío.',
  holdsLinkingEvents: 'no',
  hasAlliances: '',
  allies: ['Junta de  Vecinos 12', ''],
  traits: null,
  website: 'puentes.example.cl',
  instagram: '@puentes.del.sur',
  linkedin: 'linkedin.com/company/puentes',
  publicEmail: 'Hola@Puentes.example',
  publicPhone: '+56 41 222 3344',
  contactName: 'Ana Soto',
  contactEmail: 'ana@puentes.example',
};
const issuesOf = (answers: object, schema: v.GenericSchema = registrationAnswers) => {
  const result = v.safeParse(schema, answers);
  return result.issues ? issuesByField(result.issues) : {};
};

test('sloppy answers come out tidy, and read again come out the same', () => {
  const answers = v.parse(registrationAnswers, typed);
  expect(answers).toMatchObject({
    name: 'Fundación Puentes del Sur',
    knownAs: null,
    rut: '65123944-3',
    foundedYear: 2011,
    worksIn: ['08', '16'],
    intervenes: true,
    populations: ['women'],
    holdsLinkingEvents: false,
    hasAlliances: null,
    allies: ['Junta de Vecinos 12'],
    website: 'https://puentes.example.cl',
    instagram: 'https://www.instagram.com/puentes.del.sur',
    linkedin: 'https://linkedin.com/company/puentes',
    facebook: null,
    publicEmail: 'hola@puentes.example',
  });
  expect(v.parse(registrationAnswers, answers)).toEqual(answers);
  expect(v.parse(registrationAnswers, answersAsTyped(answers))).toEqual(answers);
  expect(changedFields(answers, { ...answers, traits: 'Teje redes', rut: null })).toEqual(['rut', 'traits']);
  expect(changedFields(answers, { ...answers, worksIn: ['16', '08'] })).toEqual([]);
});

test.each([
  ['name', '', 'required'],
  ['name', 'X', 'too-short'],
  ['name', 'x'.repeat(201), 'too-long'],
  ['rut', '65.123.944-4', 'rut-check-digit'],
  ['rut', 'no tengo', 'rut-malformed'],
  ['sector', '', 'required'],
  ['sector', 'privado', 'not-in-list'],
  ['foundedYear', '11', 'not-a-year'],
  ['foundedYear', '2199', 'year-to-come'],
  ['region', '', 'required'],
  ['region', '99', 'not-in-list'],
  ['comuna', '', 'required'],
  ['comuna', '13101', 'comuna-not-in-region'],
  ['comuna', '08999', 'not-in-list'],
  ['kindOther', ' ', 'kind-other-missing'],
  ['kinds', ['juegos'], 'not-in-list'],
  ['intervenes', '', 'required'],
  ['description', 'Hacemos cosas.', 'description-too-short'],
  ['description', '', 'required'],
  ['hasAlliances', 'no', 'allies-but-none'],
  ['website', 'no tenemos', 'not-a-web-address'],
  ['website', 'javascript:alert(1)', 'not-a-web-address'],
  ['publicEmail', 'hola@', 'not-an-email'],
  ['publicEmail', 'hola@mesa', 'not-an-email'],
  ['publicPhone', 'pregunte', 'not-a-phone'],
  ['contactEmail', '', 'required'],
])('%s «%s»: %s', (field, value, issue) => {
  expect(issuesOf({ ...typed, [field]: value })).toEqual({ [field]: issue });
});

test('every wrong field is told at once', () => {
  expect(issuesOf({ ...typed, rut: '1', comuna: '13101', kindOther: '', publicEmail: 'x' })).toEqual({
    rut: 'rut-malformed',
    comuna: 'comuna-not-in-region',
    kindOther: 'kind-other-missing',
    publicEmail: 'not-an-email',
  });
});

test('who neither intervenes nor offers anything is told so', () => {
  expect(issuesOf({ ...typed, intervenes: 'no', kinds: [], kindOther: '' })).toEqual({ kinds: 'does-nothing' });
});

test('a seat abroad has no comuna', () => {
  expect(issuesOf({ ...typed, region: 'abroad', comuna: '' })).toEqual({});
  expect(issuesOf({ ...typed, region: 'abroad' })).toEqual({ comuna: 'comuna-not-in-region' });
});

test('an import needs only the name', () => {
  expect(issuesOf({ name: 'Club de Lectura' }, organizationAnswers)).toEqual({});
  expect(issuesOf({ name: 'Club de Lectura', rut: '1-1' }, organizationAnswers)).toEqual({ rut: 'rut-check-digit' });
});

test('the steps ask every field once, and a step checks its own', () => {
  expect(stepNames.flatMap((step): string[] => [...steps[step]]).toSorted()).toEqual(fields.toSorted());
  expect(fields.toSorted()).toEqual(Object.keys(organizationFields).toSorted());
  expect(issuesOf({ region: '08', comuna: '' }, answersTo(steps.donde))).toEqual({
    scope: 'required',
    comuna: 'required',
  });
  expect(v.parse(answersTo(steps.donde), typed)).toEqual({
    region: '08',
    comuna: '08101',
    scope: 'regional',
    worksIn: ['08', '16'],
    worksInComunas: [],
  });
});

test('the allies of a form that was not kept stand with the names that are known', () => {
  const kept = [{ id: 'a1', name: 'Techo', slug: 'techo' }];
  expect(alliesTyped(kept, { allies: ['id:a1', 'Junta 12'] })).toEqual([
    kept[0],
    { id: null, name: 'Junta 12', slug: null },
  ]);
  expect(alliesTyped(kept, {})).toEqual([]);
});

test.each([
  'juntas',
  '@juntas',
  '/juntas',
  'juntas/',
  'facebook/juntas',
  'Facebook: juntas',
  'https://www.facebook.com/juntas',
])('an account typed as %s is its page', (facebook) => {
  expect(v.parse(organizationFields.facebook, facebook)).toBe('https://www.facebook.com/juntas');
});

test('an account may have letters of Spanish and a dot, and an address of the network stays as it is', () => {
  expect(v.parse(organizationFields.facebook, '@niñez.org')).toBe('https://www.facebook.com/niñez.org');
  expect(v.parse(organizationFields.facebook, 'facebook.com/juntas')).toBe('https://facebook.com/juntas');
});
