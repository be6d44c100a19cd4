/** The story of a sheet of the mesa over what an organisation's own people wrote: nothing of theirs goes without a choice. */
import * as v from 'valibot';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { giveMembership } from '#people/membership/for-others.server.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { now } from '#platform/clock.ts';
import { namedAllies, publicOrganization } from '../page/public-queries.server.ts';
import { issueAt } from './kind-words.ts';
import { organizationSheets } from './organizations/kind.ts';
import { jobs } from '../jobs.server.ts';
import { organizationAnswers } from '../organization/schema.ts';
import { theRegistrant } from '../provenance/test/writers.stage.ts';
import { insertOrganization } from '../provenance/write.server.ts';
import { applyImport } from './apply.server.ts';
import { mapImport, startImport } from './commands.server.ts';
import { decideImport, reopenColumns } from './decide.server.ts';
import { othersNamed, columnsInQuestion, countOutcomes, importById, previewRows } from './queries.server.ts';
import type { Outcome } from '../sheet/row.ts';
import { rejectedRows } from './workbooks.server.ts';

const { db } = await story();
const { sofia } = cast;
await enroll(db, sofia);
const make = (name: string, door: typeof theRegistrant) =>
  insertOrganization(
    db,
    v.parse(organizationAnswers, { name, website: 'https://suya.cl', publicEmail: 'suya@suya.cl' }),
    door,
  );
const telar = await make('Fundación Telar', theRegistrant);
const brote = await make('Fundación Brote', { door: 'staff', person: sofia });
const diego = person('Diego Dueño', { in: telar.id, as: 'owner' });
await enroll(db, diego);
await giveMembership(db, null, { organizationId: telar.id, personId: diego.id, role: 'owner' });

async function preview(...lines: string[]): Promise<string> {
  const id = await startImport(db, sofia, { name: 'a.csv', bytes: new TextEncoder().encode(lines.join('\n')) });
  await mapImport(db, sofia, id, { mapping: (await importById(db, sofia, id))!.mapping, tidyNames: true });
  await doRequestedJobs(db, jobs);
  return id;
}
const sheet = [
  'Nombre;Sitio web;Correo público;Año de inicio',
  'Fundación Telar;mesa.cl;mesa@mesa.cl;2009',
  'Fundación Brote;mesa.cl;;',
  'Fundación Nueva;;;',
];
const counts = async (id: string) => (await countOutcomes(db, sofia, id)).outcomes;
const rows = async (id: string, outcome: Outcome) =>
  (await previewRows(db, sofia, id, { part: outcome, after: 0 })).items;
const site = async ({ id }: { id: string }) =>
  (await db.selectFrom('organization').select('website').where('id', '=', id).executeTakeFirstOrThrow()).website;
async function decide(id: string, decided: Parameters<typeof decideImport>[3]): Promise<boolean> {
  const fresh = await decideImport(db, sofia, id, decided);
  await doRequestedJobs(db, jobs);
  return fresh;
}

test('an import fills blanks, leaves the rest, marks whose it is, and writes only what was taken', async () => {
  const id = await preview(...sheet);
  expect(await counts(id)).toMatchObject({ new: 1, changed: 1, kept: 1 });
  const [one] = await rows(id, 'changed');
  expect(one).toMatchObject({ label: 'Fundación Telar', hasPeople: true });
  expect(one!.changes.map(({ field, kind, taken }) => [field, kind, taken])).toEqual([
    ['foundedYear', 'fill', true],
    ['website', 'owned', false],
    ['publicEmail', 'owned', false],
  ]);
  expect((await rows(id, 'kept'))[0]).toMatchObject({
    label: 'Fundación Brote',
    hasPeople: false,
    changes: [{ kind: 'replace', taken: false }],
  });
  const batch = (await importById(db, sofia, id))!;
  expect(await columnsInQuestion(db, sofia, batch)).toEqual([
    { field: 'website', counts: { fill: 0, replace: 1, owned: 1 }, replaces: false },
    { field: 'publicEmail', counts: { fill: 0, replace: 0, owned: 1 }, replaces: false },
    { field: 'foundedYear', counts: { fill: 1, replace: 0, owned: 0 }, replaces: false },
  ]);
  expect(await decide(id, { shown: [4], out: new Set([4]) })).toBe(true);
  expect(await counts(id)).toMatchObject({ new: 0, left_out: 1 });
  expect(await applyImport(db, sofia, id)).toBe(true);
  await doRequestedJobs(db, jobs);
  expect([await site(telar), await site(brote)]).toEqual(['https://suya.cl', 'https://suya.cl']);
  expect(await db.selectFrom('organization').select('name').where('name', '=', 'Fundación Nueva').execute()).toEqual(
    [],
  );
});

test('a column replaces what the mesa wrote; what its own people wrote only cell by cell; all of it can be taken back', async () => {
  const id = await preview(...sheet);
  expect(await decide(id, { columns: { website: 'replace' } })).toBe(true);
  expect((await rows(id, 'changed')).map(({ label }) => label)).toEqual(['Fundación Brote']);
  expect((await rows(id, 'kept')).map(({ label }) => label)).toEqual(['Fundación Telar']);
  await decide(id, { shown: [2], cells: new Map([[2, { website: 'replace', publicEmail: 'keep' }]]) });
  expect((await rows(id, 'changed'))[0]!.changes.map(({ field, taken }) => [field, taken])).toEqual([
    ['website', true],
    ['publicEmail', false],
  ]);
  expect(await decide(id, { shown: [2], cells: new Map([[2, { website: 'replace', publicEmail: 'keep' }]]) })).toBe(
    false,
  );
  await decide(id, { shown: [2], cells: new Map([[2, { website: 'keep' }]]), columns: { website: 'fill' } });
  expect(await counts(id)).toMatchObject({ changed: 0, kept: 2 });
  await decide(id, { shown: [2], out: new Set([2]) });
  await decide(id, { shown: [2] });
  expect(await counts(id)).toMatchObject({ kept: 2, left_out: 0 });
});

test('the cells that stay out are the same number in the preview, the file to correct and the journal, kept ones apart', async () => {
  await make('Fundación Hebra', theRegistrant);
  const hebra = 'Fundación Hebra;mesa.cl;mesa@mesa.cl;2009';
  const id = await preview(sheet[0]!, hebra, 'Fundación Brote;;nada;', '#N/A;;;nunca', 'Fundación Otra;;;nunca');
  const cells = async () => (await countOutcomes(db, sofia, id)).cells;
  const listed = async (part: 'unread' | 'owned') =>
    (await previewRows(db, sofia, id, { part, after: 0 })).items.map(({ number, issues, changes }) => [
      number,
      part === 'unread' ? issues.length : changes.filter(({ kind, taken }) => kind === 'owned' && !taken).length,
    ]);
  expect(await cells()).toEqual({ unread: 4, personal: 0, owned: 2 });
  expect([await listed('unread'), await listed('owned')]).toEqual([
    [
      [3, 1],
      [4, 2],
      [5, 1],
    ],
    [[2, 2]],
  ]);
  const { sheets } = await readXlsx(await rejectedRows(db, sofia, id, 'es'));
  expect(sheets.map(({ name, rows }) => [name, rows.length - 1])).toEqual([
    ['Filas por corregir', 3],
    ['Celdas que no se pudieron leer', 4],
  ]);
  await decide(id, { shown: [2, 5], out: new Set([5]), cells: new Map([[2, { website: 'replace' }]]) });
  expect(await cells()).toEqual({ unread: 3, personal: 0, owned: 1 });
  await applyImport(db, sofia, id);
  await doRequestedJobs(db, jobs);
  expect((await historyOf(db, ['import', id]))[0]).toMatchObject({ after: { unread: 3, personal: 0, owned: 1 } });
});

test('applying keeps what was decided on the page and is looked at first; going back to the columns keeps it too', async () => {
  const id = await preview(...sheet);
  const decided = { shown: [2], cells: new Map([[2, { website: 'replace' as const }]]) };
  expect(await applyImport(db, sofia, id, decided)).toBe(false);
  await doRequestedJobs(db, jobs);
  expect(await site(telar)).toBe('https://suya.cl');
  await reopenColumns(db, sofia, id, { columns: { website: 'replace' } });
  await mapImport(db, sofia, id, { mapping: (await importById(db, sofia, id))!.mapping, tidyNames: true });
  await doRequestedJobs(db, jobs);
  expect(await counts(id)).toMatchObject({ changed: 2, kept: 0 });
  expect(await applyImport(db, sofia, id, decided)).toBe(true);
  await doRequestedJobs(db, jobs);
  expect([await site(telar), await site(brote)]).toEqual(['https://mesa.cl', 'https://mesa.cl']);
});

test('what looks like a person’s is counted and shown, and nobody reads it until it is chosen', async () => {
  const text = 'Acompañamos a hilanderas. Escríbeles al 9 6543 2109.';
  const id = await preview('Nombre;Descripción;Correo público', `Fundación Rueca;${text};rosa@gmail.com`);
  const shown = async () =>
    (await previewRows(db, sofia, id, { part: 'personal', after: 0 })).items.flatMap(({ number, issues }) =>
      issues.map(({ field, cell, published = false }) => [number, field, cell, published]),
    );
  const cells = async () => (await countOutcomes(db, sofia, id)).cells;
  expect(await cells()).toEqual({ unread: 0, personal: 2, owned: 0 });
  expect(await shown()).toEqual([
    [2, 'description', text, false],
    [2, 'publicEmail', 'rosa@gmail.com', false],
  ]);
  const { sheets } = await readXlsx(await rejectedRows(db, sofia, id, 'es'));
  expect(sheets[1]?.rows.slice(1).map((row) => row[3])).toEqual([text, 'rosa@gmail.com']);

  const publish = new Map([[2, { description: 'yes', publicEmail: 'no' } as const]]);
  expect(await decide(id, { shown: [2], publish })).toBe(true);
  expect(await decide(id, { shown: [2], publish })).toBe(false);
  expect([await cells(), (await shown())[0]]).toEqual([
    { unread: 0, personal: 1, owned: 0 },
    [2, 'description', text, true],
  ]);
  await applyImport(db, sofia, id);
  await doRequestedJobs(db, jobs);
  const made = await db
    .selectFrom('organization as o')
    .innerJoin('organization_contact as c', 'c.organization_id', 'o.id')
    .select(['o.description', 'o.public_email', 'c.email'])
    .where('o.name', '=', 'Fundación Rueca')
    .executeTakeFirst();
  expect(made).toEqual({ description: text, public_email: null, email: 'rosa@gmail.com' });
});

test('whom a spreadsheet names as allies is told before, and not shown on their page until its people confirm it', async () => {
  const id = await preview(
    'Nombre;Alianzas con',
    'Fundación Madeja;"Fundación Telar; Club de Barrio"',
    'Fundación Ovillo;',
  );
  expect(await othersNamed(db, sofia, { id, what: 'organization' })).toEqual({
    registered: ['Fundación Telar'],
    others: ['Club de Barrio'],
  });
  await applyImport(db, sofia, id);
  await doRequestedJobs(db, jobs);
  const namedBy = async () => (await publicOrganization(db, 'fundacion-telar'))!.namedBy.map(({ name }) => name);
  const madeja = (await publicOrganization(db, 'fundacion-madeja'))!;
  expect(madeja.allies.map(({ name }) => name)).toEqual(['Club de Barrio', 'Fundación Telar']);
  expect([await namedBy(), await namedAllies(db).execute()]).toEqual([[], []]);
  await db.updateTable('organization').set({ confirmed_at: now() }).where('id', '=', madeja.organization.id).execute();
  expect([await namedBy(), (await namedAllies(db).execute()).length]).toEqual([['Fundación Madeja'], 1]);
  const again = await preview('Nombre;Alianzas con', 'Fundación Ovillo;"Fundación Telar; Juan Pérez; Juan Pérez"');
  expect(await othersNamed(db, sofia, { id: again, what: 'organization' })).toEqual({
    registered: ['Fundación Telar'],
    others: ['Juan Pérez'],
  });
});

test('a row of a CSV with more cells than titles is an error that says what to do, and nothing of it is written', async () => {
  const lines = [
    'Nombre;Notas;Descripción;Sitio web',
    'Fundación Huso;Llamar; es secreto;Acompaña a hilanderas;huso.cl',
  ];
  const id = await preview(...lines, 'Corporación Aspa;;Hila con personas mayores;');
  expect(await counts(id)).toMatchObject({ new: 1, error: 1 });
  const [row] = await rows(id, 'error');
  expect(row).toMatchObject({ number: 2, label: 'Fundación Huso', issues: [{ cell: 'huso.cl' }] });
  expect(issueAt(organizationSheets, row!.issues[0]!, lines[0]!.split(';'), 'es')).toBe('Toda la fila');
  const { sheets } = await readXlsx(await rejectedRows(db, sofia, id, 'es'));
  expect(sheets[0]?.rows[1]?.slice(0, 5)).toEqual([
    'Fundación Huso',
    'Llamar',
    'es secreto',
    'Acompaña a hilanderas',
    2,
  ]);
});
