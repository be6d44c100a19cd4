import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { readXlsx } from 'hucre/xlsx';
import { expect, test, vi } from 'vitest';
import { fixClock, now } from '#platform/clock.ts';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, story } from '#platform/test/story.ts';
import { organizationTies } from '../../house.ts';
import { applyImport } from './apply.server.ts';
import { importCommands, type ImportResult } from './cli.ts';
import { commandLine } from './command-line.ts';
import { countOutcomes, importById, previewRows } from './queries.server.ts';
import { undoImport } from '../undo/commands.server.ts';
import { undoOutlook } from '../undo/outlook.server.ts';
import { mapImport, startImport } from './commands.server.ts';
import { decideImport, type Decided } from './decide.server.ts';
import { jobs } from '../jobs.server.ts';
import type { RowPart } from '../sheet/row.ts';
import { rejectedRows } from './workbooks.server.ts';

const { db, at } = await story();
const csv = (...lines: string[]) => ({ name: 'tabla.csv', bytes: new TextEncoder().encode(lines.join('\n')) });
const register = {
  name: 'donee-register-ley21440.csv',
  bytes: readFileSync('data/registry/donee-register-ley21440.csv'),
};

/** What a file would do; its columns fill, or replace too. */
async function preview(file: { name: string; bytes: Uint8Array }, columns: Decided['columns'] = {}): Promise<string> {
  const id = await startImport(db, cast.sofia, file);
  const batch = await importById(db, cast.sofia, id);
  await mapImport(db, cast.sofia, id, { mapping: batch?.mapping ?? [], tidyNames: true });
  await doRequestedJobs(db, jobs);
  if (await decideImport(db, cast.sofia, id, { columns })) await doRequestedJobs(db, jobs);
  return id;
}

async function apply(id: string): Promise<string | undefined> {
  await applyImport(db, cast.sofia, id);
  await doRequestedJobs(db, jobs);
  return (await importById(db, cast.sofia, id))?.state;
}

const none = { new: 0, changed: 0, kept: 0, unchanged: 0, duplicate: 0, left_out: 0, error: 0 };
const counts = async (id: string) => (await countOutcomes(db, cast.sofia, id)).outcomes;
const organizations = () => db.selectFrom('organization').selectAll().orderBy('name').execute();
const byName = async (name: string) => (await organizations()).find((row) => row.name === name);

test('the real register: imported, imported again without a change, undone', async () => {
  const id = await preview(register);
  const before = await counts(id);
  expect(before).toEqual({ ...none, new: 1325 });
  expect(await apply(id)).toBe('applied');
  const made = await organizations();
  expect(made).toHaveLength(1325);
  expect(made.filter(({ state }) => state === 'retired')).toHaveLength(159);
  expect(made.filter(({ rut }) => rut === null)).toHaveLength(94);
  expect(made.find(({ rut }) => rut === '65123944-3')?.name).toBe('Fundación Alberto Cruz Covarrubias');

  const again = await preview(register);
  expect(await counts(again)).toEqual({ ...none, unchanged: 1325 });
  await expect(applyImport(db, cast.sofia, again)).rejects.toThrow('import-nothing-to-do');

  await undoImport(db, cast.sofia, id, organizationTies);
  expect(await organizations()).toHaveLength(0);
});

test('a blank cell leaves the field as it is, the clear marker empties it, and undoing gives back what was', async () => {
  await apply(await preview(csv('Nombre;Región;Sitio web;Año de inicio', 'Fundación Uno;Maule;uno.cl;2011')));
  at('2026-11-22T16:00:00Z');
  const id = await preview(csv('Nombre;Región;Sitio web;Año de inicio', 'Fundación Uno;;(borrar);2012'), {
    website: 'replace',
    foundedYear: 'replace',
  });
  const { items: rows } = await previewRows(db, cast.sofia, id, { part: 'changed', after: 0 });
  expect(rows[0]?.changes).toEqual([
    { field: 'foundedYear', before: 2011, after: 2012, kind: 'replace', taken: true },
    { field: 'website', before: 'https://uno.cl', after: null, kind: 'replace', taken: true },
  ]);
  fixClock(null); // a clock that runs: what was written and what is noted must bear the same stamp
  expect(await apply(id)).toBe('applied');
  const changed = await byName('Fundación Uno');
  expect(changed).toMatchObject({ region: '07', website: null, founded_year: 2012 });
  expect((await historyOf(db, ['organization', changed?.id ?? '']))[0]).toMatchObject({
    what: 'organization.importChanged',
    actorName: cast.sofia.name,
  });
  await undoImport(db, cast.sofia, id, organizationTies);
  expect(await byName('Fundación Uno')).toMatchObject({ website: 'https://uno.cl', founded_year: 2011 });
  at('2026-11-22T16:30:00Z');
});

test('undoing is refused where a later import wrote on it, which is named and comes first, and where somebody worked on it', async () => {
  const first = await preview(csv('Nombre,Sector', 'Fundación Dos,Academia'));
  await apply(first);
  at('2026-11-22T17:00:00Z');
  const second = await preview(csv('Nombre,Sector', 'Fundación Dos,Sector público'), { sector: 'replace' });
  await apply(second);
  const later = { code: 'import-undo-later', details: { id: second, file: 'tabla.csv', at: '2026-11-22T17:00:00Z' } };
  await expect(undoImport(db, cast.sofia, first, organizationTies)).rejects.toMatchObject(later);
  const outlook = (id: string) => undoOutlook(db, cast.sofia, id, organizationTies);
  expect(await outlook(first)).toEqual({ removes: 1, restores: 0, whyNot: later });
  expect(await outlook(second)).toEqual({ removes: 0, restores: 1, whyNot: null });
  await undoImport(db, cast.sofia, second, organizationTies);
  await undoImport(db, cast.sofia, first, organizationTies);
  expect(await byName('Fundación Dos')).toBeUndefined();
  const third = await preview(csv('Nombre,Sector', 'Fundación Dos,Academia'));
  await apply(third);
  at('2026-11-22T17:30:00Z');
  await db.updateTable('organization').set({ updated_at: now() }).where('name', '=', 'Fundación Dos').execute();
  await expect(undoImport(db, cast.sofia, third, organizationTies)).rejects.toMatchObject({
    code: 'import-undo-would-lose',
    details: { count: 1, names: 'Fundación Dos' },
  });
});

test('undoing is refused where somebody asks to represent what it made: the request would go without a word', async () => {
  const id = await preview(csv('Nombre,Sector', 'Fundación Pedida,Academia'));
  await apply(id);
  const { id: organization_id } = (await byName('Fundación Pedida'))!;
  const asked = { organization_id, email: 'ana@pedida.cl', name: 'Ana', position: 'Directora', proof: 'Soy yo.' };
  await db
    .insertInto('representation_request')
    .values({ id: crypto.randomUUID(), ...asked, state: 'waiting', asked_at: now(), proved_at: now() })
    .execute();
  await expect(undoImport(db, cast.sofia, id, organizationTies)).rejects.toMatchObject({
    code: 'import-undo-would-lose',
    details: { names: 'Fundación Pedida' },
  });
});

test('a cell that cannot be taken stays out and is told of; corrected in the download and given again, it is written', async () => {
  const id = await preview(
    csv(
      'Nombre,RUT,Región,Correo público',
      'Fundación Mala,65.123.944-9,Ninguna,nada',
      'Fundación Buena,65.123.944-3,Ñuble,hola@buena.cl',
      'Fundación Otra,65123944-3,,',
      '#N/A,,Maule,hola',
    ),
  );
  const why = async (part: RowPart) =>
    (await previewRows(db, cast.sofia, id, { part, after: 0 })).items.map(({ number, issues }) => [
      number,
      ...issues.map(({ column, code, cell }) => [column, code, cell]),
    ]);
  const cells = [
    [1, 'rut-check-digit', '65.123.944-9'],
    [2, 'not-in-list', 'Ninguna'],
    [3, 'not-an-email', 'nada'],
  ];
  expect(await why('new')).toEqual([[2, ...cells], [3]]);
  const errors = [
    [4, [1, 'repeated-in-file', '65123944-3']],
    [5, [0, 'cell-error', '#N/A'], [3, 'not-an-email', 'hola']],
  ];
  expect(await why('error')).toEqual(errors);
  expect(await why('unread')).toEqual([[2, ...cells], ...errors]);
  expect((await countOutcomes(db, cast.sofia, id)).cells).toEqual({ unread: 6, personal: 0, owned: 0 });
  const corrections = await rejectedRows(db, cast.sofia, id, 'es');
  const { sheets } = await readXlsx(corrections);
  expect(sheets[1]!.rows.map((row) => row.slice(0, 4))).toEqual([
    ['Fila', 'Organización', 'Columna de la planilla', 'Lo que dice'],
    [2, 'Fundación Mala', 'RUT', '65.123.944-9'],
    [2, 'Fundación Mala', 'Región', 'Ninguna'],
    [2, 'Fundación Mala', 'Correo público', 'nada'],
    [4, 'Fundación Otra', 'RUT', '65123944-3'],
    [5, '', 'Nombre', '#N/A'],
    [5, '', 'Correo público', 'hola'],
  ]);
  expect(sheets[1]!.rows[2]![5]).toContain('La fila se escribe sin esta celda. Corrígela en la primera hoja');
  expect(sheets[1]!.rows[2]![5]).toContain('Las opciones son: Arica y Parinacota; ');
  expect(sheets[1]!.rows[4]![5]).toContain('La fila no se escribe.');
  expect(await apply(id)).toBe('applied');
  expect(await byName('Fundación Buena')).toMatchObject({ rut: '65123944-3', public_email: 'hola@buena.cl' });
  expect(await byName('Fundación Mala')).toMatchObject({ rut: null, region: null, public_email: null });
  expect((await historyOf(db, ['import', id]))[0]).toMatchObject({
    after: { made: 2, changed: 0, unread: 6, owned: 0 },
  });
  const corrected = sheets[0]!.rows.slice(0, 2).map((row) => row.map((cell) => String(cell ?? '')).join(';'));
  const given = csv(...corrected.join('\n').replace('944-9', '945-1').replace('Ninguna', 'Maule').split('\n'));
  expect(await apply(await preview(given))).toBe('applied');
  expect(await byName('Fundación Mala')).toMatchObject({ rut: '65123945-1', region: '07', public_email: null });
});

test('a possible duplicate waits for a decision: the same one, a new one, or left out', async () => {
  await apply(await preview(csv('Nombre,RUT', 'Fundación Manos Abiertas del Sur,65.065.400-5')));
  const file = csv('Nombre,Comuna', 'FUND. MANOS ABIERTAS DEL SUR,Temuco');
  const id = await preview(file);
  const { items: rows } = await previewRows(db, cast.sofia, id, { part: 'duplicate', after: 0 });
  const twin = rows[0]?.twins[0];
  expect(twin).toMatchObject({ name: 'Fundación Manos Abiertas del Sur' });
  await expect(applyImport(db, cast.sofia, id)).rejects.toThrow('import-undecided');
  await decideImport(db, cast.sofia, id, { choices: new Map([[2, twin?.id ?? '']]) });
  await doRequestedJobs(db, jobs);
  expect(await counts(id)).toMatchObject({ changed: 1, duplicate: 0 });
  await decideImport(db, cast.sofia, id, { choices: new Map([[2, 'skip']]) });
  await doRequestedJobs(db, jobs);
  await expect(applyImport(db, cast.sofia, id)).rejects.toThrow('import-nothing-to-do');
  await decideImport(db, cast.sofia, id, { choices: new Map([[2, 'new']]) });
  await doRequestedJobs(db, jobs);
  expect(await apply(id)).toBe('applied');
  expect(await byName('Fund. Manos Abiertas del Sur')).toMatchObject({ comuna: '09101', region: '09' });
});

test('when the registry changes between preview and writing, nothing is written and it is previewed again', async () => {
  await apply(await preview(csv('Nombre,Sector', 'Fundación Tres,Academia')));
  const id = await preview(csv('Nombre,Sector', 'Fundación Tres,Sector público', 'Fundación Cuatro,Academia'), {
    sector: 'replace',
  });
  at('2026-11-22T18:00:00Z');
  await apply(await preview(csv('Nombre,Sector', 'Fundación Tres,Empresa privada'), { sector: 'replace' }));
  expect(await apply(id)).toBe('previewed');
  expect((await importById(db, cast.sofia, id))?.failure).toBe('import-stale');
  expect(await byName('Fundación Cuatro')).toBeUndefined();
  expect(await apply(id)).toBe('applied');
});

test('the command line shows what would change, and writes it when asked', async () => {
  const file = 'data/registry/donee-register-ley21440.csv';
  const said: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(said.push(String(text))));
  const run = async (...args: string[]): Promise<ImportResult> => {
    const program = new Command();
    importCommands(program, (work) => work(db));
    await program.parseAsync(['node', 'minga', 'import', 'organizations', file, '--json', ...args]);
    return JSON.parse(said.pop() ?? '') as ImportResult;
  };
  const before = (await organizations()).length;
  expect(await run()).toMatchObject({ rows: 1325, applied: false, import: null });
  expect(await organizations()).toHaveLength(before);
  const done = await run('--apply', '--duplicates', 'new');
  expect(done).toMatchObject({ applied: true, errors: [] });
  expect(await run('--apply')).toMatchObject({
    applied: false,
    counts: { unchanged: 1323, kept: 2, new: 0, changed: 0 },
  });
  await expect(run('--sheet', 'Nada')).rejects.toMatchObject({ code: 'import-no-such-sheet' });
  const listed = await db
    .selectFrom('import_batch')
    .select('state')
    .where('person_name', '=', commandLine.name)
    .execute();
  expect(listed).toEqual([{ state: 'applied' }]);
  write.mockRestore();
  await undoImport(db, cast.sofia, done.import ?? '', organizationTies);
  expect(await organizations()).toHaveLength(before);
});

test('only the secretariat imports', async () => {
  const file = csv('Nombre', 'Fundación Nunca');
  for (const actor of [cast.raul, cast.ana, cast.nadie, null]) {
    await expect(startImport(db, actor, file)).rejects.toThrow(/not-allowed|sign-in-first/);
    await expect(importById(db, actor, 'x')).rejects.toThrow(/not-allowed|sign-in-first/);
    await expect(applyImport(db, actor, 'x')).rejects.toThrow(/not-allowed|sign-in-first/);
    await expect(undoImport(db, actor, 'x', organizationTies)).rejects.toThrow(/not-allowed|sign-in-first/);
  }
});

test('says plainly what kind of file it cannot read', async () => {
  await expect(startImport(db, cast.sofia, csv(''))).rejects.toThrow('table-empty');
  await expect(startImport(db, cast.sofia, { ...csv(''), name: '' })).rejects.toThrow('import-no-file');
  await expect(startImport(db, cast.sofia, csv('Nombre'))).rejects.toThrow('table-empty');
  const many = ['Nombre', ...Array.from({ length: 10_001 }, (_, at) => `Fundación ${String(at)}`)];
  await expect(startImport(db, cast.sofia, csv(...many))).rejects.toThrow('table-too-many-rows');
  const zip = { name: 'x.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]) };
  await expect(startImport(db, cast.sofia, zip)).rejects.toThrow('table-unreadable');
});
