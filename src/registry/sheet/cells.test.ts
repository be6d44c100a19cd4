/** A cell that cannot be taken stays out, and not its row; one that would not be written is no error. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { organizationAnswers } from '../organization/schema.ts';
import { RowReader } from './rows.ts';
import type { ImportField } from './row.ts';
import { plain } from '#territory/find.ts';
import { inRegistry, knowing, sheet } from './test/sheet.stage.ts';

const name = 'Fundación Hilandera';
const hilandera = (said: object) => inRegistry(v.parse(organizationAnswers, { name, ...said }));
const why = ({ issues }: ReturnType<typeof sheet>) =>
  issues.map(({ field, code, kept }) => [field, code, ...(kept ? ['kept'] : [])]);

test('over an organisation: a bad cell stays out and the rest of the row is written', () => {
  const row = sheet(hilandera({}), { name, website: 'no tenemos', publicEmail: '#N/A', foundedYear: '2009' });
  expect(row.outcome).toBe('changed');
  expect(why(row)).toEqual([
    ['website', 'not-a-web-address'],
    ['publicEmail', 'cell-error'],
  ]);
  expect(row.changes.map(({ field }) => field)).toEqual(['foundedYear']);
  expect(row.answers).toMatchObject({ website: null, publicEmail: null, foundedYear: 2009 });
  expect(sheet(hilandera({}), { name, website: 'no tenemos' })).toMatchObject({ outcome: 'kept', changes: [] });
});

test('a cell that would not be written is never an error: what says something already, and what its people wrote', () => {
  const said = hilandera({ website: 'https://hilandera.cl' });
  const cells = { name, website: 'no tenemos', foundedYear: '2009' };
  const row = sheet(said, cells);
  expect([row.outcome, why(row)]).toEqual(['changed', [['website', 'not-a-web-address', 'kept']]]);
  expect(why(sheet(said, cells, { website: 'replace' }))).toEqual([['website', 'not-a-web-address']]);
  const theirs = { ...said, isOwn: (field: ImportField) => field === 'website' };
  expect(why(sheet(theirs, cells, { website: 'replace' }))).toEqual([['website', 'not-a-web-address', 'kept']]);
  const seat = hilandera({ region: '08' });
  expect(why(sheet(seat, { name, region: 'Maule', comuna: 'Nowhere' }))).toEqual([['comuna', 'not-in-list', 'kept']]);
});

test('a new organisation is made without what is optional, also without a state nobody understands, and not without its name', () => {
  const row = sheet(null, { name, rut: '65.123.944-9', region: 'Ninguna', comuna: 'Temuco', state: '' });
  expect(row.outcome).toBe('new');
  expect(why(row)).toEqual([
    ['rut', 'rut-check-digit'],
    ['region', 'not-in-list'],
  ]);
  expect(row.answers).toMatchObject({ name, rut: null, region: '09', comuna: '09101', state: 'active' });
  expect(sheet(null, { name: '', website: 'uno.cl' })).toMatchObject({ outcome: 'error', answers: null });
  expect(sheet(null, { name: '#N/A', website: 'uno.cl' })).toMatchObject({
    outcome: 'error',
    issues: [{ field: 'name', column: 0, code: 'cell-error' }],
  });
  const odd = sheet(null, { name, state: 'quizás', sector: 'lo de siempre' });
  expect([odd.outcome, odd.answers?.state, odd.issues.map(({ field }) => field)]).toEqual([
    'new',
    'active',
    ['sector', 'state'],
  ]);
});

test('a cell of which there is nothing to say is a blank one', () => {
  const row = sheet(null, {
    name,
    rut: 'Sin RUT',
    website: 'no tiene',
    publicPhone: '–',
    publicEmail: 's/i',
    knownAs: 'N/A',
    contactPhone: 's/n',
    contactName: '-',
  });
  expect([row.outcome, row.issues]).toEqual(['new', []]);
  expect(sheet(null, { name: 'S/I', rut: '65.123.944-3' }).answers).toMatchObject({ name: 'S/I', rut: '65123944-3' });
  expect(why(sheet(null, { name, website: 'no tenemos' }))).toEqual([['website', 'not-a-web-address']]);
});

test('of cells that do not agree with each other stays out the one that is asked about, or its partner', () => {
  const comuna = sheet(null, { name, region: 'Maule', comuna: 'Temuco' });
  expect([comuna.outcome, why(comuna)]).toEqual(['new', [['comuna', 'comuna-not-in-region']]]);
  expect(comuna.answers).toMatchObject({ region: '07', comuna: null });
  const other = sheet(null, { name, kinds: 'other', foundedYear: '2009' });
  expect([other.outcome, why(other)]).toEqual(['new', [['kinds', 'kind-other-missing']]]);
  expect(other.answers).toMatchObject({ kinds: [], foundedYear: 2009 });
  const seated = hilandera({ region: '08', comuna: '08101' });
  const moved = sheet(seated, { name, region: 'Maule', comuna: 'Temuco' }, { region: 'replace', comuna: 'replace' });
  expect([moved.outcome, why(moved).map(([field]) => field)]).toEqual(['kept', ['comuna', 'region']]);
  expect(moved.answers).toMatchObject({ region: '08', comuna: '08101' });
  const asked = hilandera({ sector: 'public' });
  expect(why(sheet(asked, { name, sector: '(borrar)' }, { sector: 'replace' }))).toEqual([['sector', 'required']]);
});

test('a RUT that is another’s stays out; a line that repeats an organisation, or names none, is an error of its row', () => {
  const [one, two] = [
    { ...hilandera({}), id: '0000000a-0000-4000-8000-000000000000' },
    { ...hilandera({ name: 'Otra', rut: '65.123.944-3' }), id: '0000000b-0000-4000-8000-000000000000' },
  ];
  const both = { ...knowing(one), byId: (id: string) => [one, two].find((known) => known.id === id) };
  const known = { ...both, byRut: (rut: string) => (rut === two.answers.rut ? [two] : []) };
  const reader = new RowReader({
    mapping: ['id', 'rut', 'foundedYear'],
    tidyNames: true,
    columns: {},
    words: {},
    known,
  });
  const read = (number: number, ...cells: string[]) => reader.read({ number, cells, choice: null, decisions: {} });
  const row = read(2, one.id, '65.123.944-3', '2009');
  expect([row.outcome, why(row), row.answers?.foundedYear]).toEqual(['changed', [['rut', 'rut-taken']], 2009]);
  expect(read(3, one.id, '', '2010')).toMatchObject({
    outcome: 'error',
    issues: [{ code: 'repeated-in-file', line: 2 }],
  });
  expect(read(4, '0000000c-0000-4000-8000-000000000000', '', '')).toMatchObject({
    outcome: 'error',
    issues: [{ column: 0, code: 'no-such-organization' }],
  });
});

test('a line that repeats an organisation says the column by which both are it', () => {
  const one = inRegistry({ ...hilandera({ rut: '65.123.944-3' }).answers });
  const known = { ...knowing(one), byRut: (rut: string) => (rut === one.answers.rut ? [one] : []) };
  const repeated = (mapping: string[], ...lines: string[][]) => {
    const reader = new RowReader({ mapping, tidyNames: true, columns: {}, words: {}, known });
    const read = lines.map((cells, at) => reader.read({ number: at + 2, cells, choice: null, decisions: {} }));
    return read.at(-1)!.issues;
  };
  const twice = (cells: string[]) => repeated(['name', 'rut'], cells, cells);
  expect(twice([name, ''])).toEqual([{ field: 'name', column: 0, code: 'repeated-in-file', line: 2 }]);
  expect(twice(['Otro nombre', '65.123.944-3'])).toMatchObject([{ field: 'rut', column: 1 }]);
});

test('a row with the RUT of one and the very name of another is asked about, and writes nothing until it is said which it is', () => {
  const telar = {
    ...inRegistry(v.parse(organizationAnswers, { name: 'Fundación Telar', rut: '65.123.944-3' })),
    id: 't',
  };
  const brote = { ...inRegistry(v.parse(organizationAnswers, { name: 'Fundación Brote' })), id: 'b' };
  const known = {
    ...{ byId: (id: string) => [telar, brote].find((one) => one.id === id), twins: () => [] },
    byRut: (rut: string) => [telar, brote].filter(({ answers }) => answers.rut === rut),
    byName: (said: string) => [telar, brote].filter(({ answers }) => plain(answers.name) === said),
  };
  const read = (choice: string | null, cells = ['Fundación Brote', '65123944-3', '2009']) =>
    new RowReader({ mapping: ['name', 'rut', 'foundedYear'], tidyNames: true, columns: {}, words: {}, known }).read({
      ...{ number: 2, cells, choice, decisions: {} },
    });
  expect(read(null)).toMatchObject({
    outcome: 'duplicate',
    organization: null,
    answers: null,
    label: 'Fundación Brote',
  });
  expect(read(null).twins.map(({ id, same }) => [id, same])).toEqual([
    ['t', 'rut'],
    ['b', 'name'],
  ]);
  expect(read('t')).toMatchObject({
    organization: { id: 't' },
    answers: { name: 'Fundación Telar', foundedYear: 2009 },
  });
  expect(read('b')).toMatchObject({ organization: { id: 'b' }, answers: { rut: null, foundedYear: 2009 } });
  expect(why(read('b'))).toEqual([['rut', 'rut-taken']]);
  expect(read('new')).toMatchObject({ outcome: 'error', issues: [{ code: 'rut-taken' }] });
  expect(read(null, ['Fundación Telar', '65123944-3', ''])).toMatchObject({ organization: { id: 't' } });
});

test('a cell with two accounts is no address', () => {
  expect(why(sheet(null, { name, facebook: 'facebook.com/hilandera; @hilandera' }))).toEqual([
    ['facebook', 'not-a-web-address'],
  ]);
});
