/** One rule for a field, whichever its door: the form, the correction, the edit, the spreadsheet, the command line. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fields, type Field, type TypedAnswers } from '../organization/answers.ts';
import { judge } from '../organization/judge.ts';
import { answersTo, mostComunas, organizationAnswers } from '../organization/schema.ts';
import { issuesOf } from '../registration/send.server.ts';
import { steps, stepNames } from '../registration/registration.ts';
import { comunas } from '#territory/territory.ts';
import { inRegistry, sheet } from './test/sheet.stage.ts';

const typed: TypedAnswers = {
  name: 'Fundación Hilandera',
  sector: 'private_nonprofit',
  legalForm: 'foundation',
  region: '08',
  comuna: '08101',
  scope: 'regional',
  intervenes: 'yes',
  description: 'Acompaña a hilanderas de la costa y vende con ellas lo que hacen.',
  contactName: 'Inés Soto',
  contactEmail: 'ines@hilandera.example',
};
const long = (letters: number) => 'x'.repeat(letters);
const wrong: Record<Field, readonly [typed: string, code: string]> = {
  name: ['X', 'too-short'],
  knownAs: [long(101), 'too-long'],
  rut: ['65.123.944-4', 'rut-check-digit'],
  legalForm: ['algo', 'not-in-list'],
  sector: ['privado', 'not-in-list'],
  foundedYear: ['11', 'not-a-year'],
  region: ['Ninguna', 'not-in-list'],
  comuna: ['Nowhere', 'not-in-list'],
  scope: ['lejos', 'not-in-list'],
  worksIn: ['Ninguna', 'not-in-list'],
  worksInComunas: ['Nowhere', 'not-in-list'],
  intervenes: ['quizás', 'not-in-list'],
  kinds: ['juegos', 'not-in-list'],
  kindOther: [long(201), 'too-long'],
  dimensions: ['ocio', 'not-in-list'],
  populations: ['marcianos', 'not-in-list'],
  description: ['Diseña procesos', 'description-too-short'],
  holdsLinkingEvents: ['a veces', 'not-in-list'],
  hasAlliances: ['a veces', 'not-in-list'],
  allies: [long(201), 'too-long'],
  traits: [long(1501), 'too-long'],
  website: ['no tenemos', 'not-a-web-address'],
  linkedin: ['no tenemos', 'not-a-web-address'],
  instagram: ['no tenemos', 'not-a-web-address'],
  facebook: ['no tenemos', 'not-a-web-address'],
  x: ['no tenemos', 'not-a-web-address'],
  youtube: ['no tenemos', 'not-a-web-address'],
  tiktok: ['no tenemos', 'not-a-web-address'],
  publicEmail: ['hola@', 'not-an-email'],
  publicPhone: ['9 1234', 'not-a-phone'],
  contactName: [long(151), 'too-long'],
  contactPosition: [long(151), 'too-long'],
  contactEmail: ['hola@', 'not-an-email'],
  contactPhone: ['9 1234', 'not-a-phone'],
};
const many: readonly Field[] = ['worksIn', 'worksInComunas', 'kinds', 'dimensions', 'populations', 'allies'];
const asTyped = (field: Field, text: string) => (many.includes(field) ? [text] : text);
const kept = v.parse(organizationAnswers, typed);

const stepOf = (field: Field) => stepNames.find((step) => (steps[step] as readonly Field[]).includes(field))!;
const doors: Record<string, (field: Field, text: string) => string | undefined> = {
  'a step of the registration': (field, text) => {
    const read = v.safeParse(answersTo(steps[stepOf(field)]), { ...typed, [field]: asTyped(field, text) });
    return read.issues?.find(({ path }) => path?.[0]?.key === field)?.message;
  },
  'sending and correcting a registration': (field, text) =>
    issuesOf({ ...typed, [field]: asTyped(field, text) })[field],
  'editing the page': (field, text) => {
    const judged = judge(kept, { [field]: asTyped(field, text) }, { whole: true });
    return 'issues' in judged ? judged.issues[field] : undefined;
  },
  'a spreadsheet, or the command line, over an organisation': (field, text) =>
    sheet(inRegistry(kept), field === 'name' ? { name: text } : { name: 'Fundación Hilandera', [field]: text })
      .issues[0]?.code,
  'a spreadsheet, or the command line, with a new organisation': (field, text) =>
    sheet(null, field === 'name' ? { name: text } : { name: 'Otra Fundación', [field]: text }).issues[0]?.code,
};

/** A spreadsheet says what its columns say, and is asked for less than a page that asks for the whole. */
const ofASheet: Readonly<Record<string, string>> = { 'description-too-short': 'says-too-little' };

for (const [door, reasonOf] of Object.entries(doors))
  test.each(fields.map((field) => [field, ...wrong[field]] as const))(`${door}: %s`, (field, text, code) => {
    const own = door.startsWith('a spreadsheet') ? ofASheet[code] : undefined;
    expect(reasonOf(field, text)).toBe(own ?? code);
  });

test('a spreadsheet brings a short description as it is, also over another where that is chosen', () => {
  const few = { name: 'Otra Fundación', description: 'Acompaña a personas mayores' };
  const fresh = sheet(null, few);
  expect([fresh.outcome, fresh.issues, fresh.answers?.description]).toEqual(['new', [], few.description]);
  const over = { ...few, name: 'Fundación Hilandera' };
  expect(sheet(inRegistry(kept), over, { description: 'replace' }).answers?.description).toBe(few.description);
});

const old = {
  ...kept,
  description: 'Diseña procesos',
  contactPhone: '9 1234',
  rut: '1-1',
  kinds: ['other' as const],
  kindOther: null,
};

test('an old answer that breaks a newer rule blocks no other, by the page or by a spreadsheet', () => {
  const untouched = {
    ...typed,
    description: 'Diseña procesos',
    contactPhone: '9 1234',
    rut: '1-1',
    kinds: ['other'],
    kindOther: '',
  };
  expect(judge(old, { ...untouched, publicPhone: '+56 41 222 3344' }, { whole: true })).toEqual({
    answers: { ...old, publicPhone: '+56 41 222 3344' },
    changed: ['publicPhone'],
  });
  const row = sheet(inRegistry(old), { name: 'Fundación Hilandera', publicPhone: '+56 41 222 3344' });
  expect([row.outcome, row.issues, row.answers?.description]).toEqual(['changed', [], 'Diseña procesos']);
});

test('once it is changed it is judged; what lacks beside a changed answer is asked for where it shows', () => {
  expect(judge(old, { description: 'Diseña' }, { whole: true })).toEqual({
    issues: { description: 'description-too-short' },
  });
  expect(judge(old, { region: '13' }, { whole: true })).toEqual({ issues: { comuna: 'comuna-not-in-region' } });
  expect(judge(kept, { sector: '', comuna: '' }, { whole: true })).toEqual({
    issues: { sector: 'required', comuna: 'required' },
  });
  expect(judge(kept, { sector: null }, { whole: false })).toEqual({ issues: { sector: 'required' } });
  expect(judge({ ...kept, sector: null }, { region: '13', comuna: null }, { whole: false })).toMatchObject({
    issues: { comuna: 'required' },
  });
  expect(judge({ ...kept, comuna: null }, { region: '13' }, { whole: false })).toMatchObject({ changed: ['region'] });
});

test('blanks are filled; what says something else waits; what its people wrote does not follow the column', () => {
  const one = inRegistry({ ...kept, website: 'https://hilandera.cl' });
  const cells = { name: 'Fundación Hilandera', website: 'otra.cl', foundedYear: '2009' };
  const by = (row: ReturnType<typeof sheet>) => row.changes.map(({ field, kind, taken }) => [field, kind, taken]);
  expect(by(sheet(one, cells))).toEqual([
    ['foundedYear', 'fill', true],
    ['website', 'replace', false],
  ]);
  expect(sheet(one, { name: cells.name, website: 'otra.cl' }).outcome).toBe('kept');
  expect(sheet(one, cells, { website: 'replace' }).answers?.website).toBe('https://otra.cl');
  const theirs = { ...one, isOwn: (field: string) => field === 'website' };
  expect(by(sheet(theirs, cells, { website: 'replace' }))).toContainEqual(['website', 'owned', false]);
});

test('comunas of a sheet are read however they are written, fill a blank, and leave the regions said before', () => {
  const one = inRegistry({ ...kept, worksIn: ['08'] });
  const cells = { name: 'Fundación Hilandera', worksInComunas: 'tome; Penco, COMUNA DE ÑUÑOA' };
  const row = sheet(one, cells);
  expect(row.changes).toMatchObject([{ field: 'worksInComunas', kind: 'fill', taken: true }]);
  expect([row.answers?.worksIn, row.answers?.worksInComunas]).toEqual([['08'], ['08111', '08107', '13120']]);
  const said = inRegistry({ ...kept, worksInComunas: ['08101'] });
  expect(sheet(said, cells).answers?.worksInComunas).toEqual(['08101']);
  expect(sheet(said, { ...cells, worksInComunas: 'Tomé; Nowhere' }).issues).toMatchObject([{ code: 'not-in-list' }]);
});

test('as many comunas as anybody names, and no more, by every door', () => {
  const all = comunas.slice(0, mostComunas + 1).map(({ code }) => code);
  const names = comunas.slice(0, mostComunas + 1).map(({ name }) => name);
  expect(issuesOf({ ...typed, worksInComunas: all }).worksInComunas).toBe('too-many-comunas');
  expect(issuesOf({ ...typed, worksInComunas: all.slice(1) }).worksInComunas).toBeUndefined();
  expect(judge(kept, { worksInComunas: all }, { whole: true })).toEqual({
    issues: { worksInComunas: 'too-many-comunas' },
  });
  const row = sheet(inRegistry(kept), { name: 'Fundación Hilandera', worksInComunas: names.join('; ') });
  expect(row.issues[0]?.code).toBe('too-many-comunas');
});

test('of a contact who is another person nothing is filled beside the one it has', () => {
  const one = inRegistry({ ...kept, contactName: 'Iván', contactEmail: 'ivan@hilandera.cl', contactPhone: null });
  const cells = {
    name: 'Fundación Hilandera',
    contactName: 'Pedro',
    contactEmail: 'p@otro.cl',
    contactPhone: '911111111',
  };
  const row = sheet(one, cells);
  expect([row.outcome, row.answers?.contactName, row.answers?.contactPhone]).toEqual(['kept', 'Iván', null]);
  const taken = sheet(one, cells, { contactName: 'replace' });
  expect([taken.answers?.contactName, taken.answers?.contactPhone]).toEqual(['Pedro', '911111111']);
  const same = sheet(one, { ...cells, contactName: 'IVÁN', contactEmail: 'ivan@hilandera.cl' });
  expect([same.answers?.contactName, same.answers?.contactPhone]).toEqual(['Iván', '911111111']);
});

test('a comuna is not filled beside a region that is kept', () => {
  const one = inRegistry({ ...kept, comuna: null });
  const row = sheet(one, { name: 'Fundación Hilandera', region: 'Maule', comuna: 'Talca' });
  expect([row.outcome, row.answers?.region, row.answers?.comuna]).toEqual(['kept', '08', null]);
  const taken = sheet(one, { name: 'Fundación Hilandera', region: 'Maule', comuna: 'Talca' }, { region: 'replace' });
  expect([taken.answers?.region, taken.answers?.comuna]).toEqual(['07', '07101']);
});
