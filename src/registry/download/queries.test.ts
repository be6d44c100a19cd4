/** An export holds everything public and nothing private, runs no formula, and imports again without a change. */
import { readXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { doRequestedJobs } from '#platform/server/jobs.ts';
import { cast, story } from '#platform/test/story.ts';
import { everything, type DirectorySelection } from '../directory/selection.ts';
import { exportOrganizations, type ExportFormat } from './queries.server.ts';
import { countOutcomes, importById } from '../import/queries.server.ts';
import { mapImport, startImport } from '../import/commands.server.ts';
import { theRegistrant } from '../provenance/test/writers.stage.ts';
import { insertOrganization } from '../provenance/write.server.ts';
import { organizationAnswers, type OrganizationAnswers } from '../organization/schema.ts';
import * as v from 'valibot';
import { jobs } from '../jobs.server.ts';

const { db } = await story();
const mesa = { name: 'Mesa de prueba', sample: true, theme: 'mesa' } as const;

const answers = (given: Record<string, unknown>): OrganizationAnswers => v.parse(organizationAnswers, given);
const ada = await insertOrganization(
  db,
  answers({
    name: 'Fundación «Adas; hadas» & Cía.',
    knownAs: '=SUM(A1)',
    rut: '65.123.456-5',
    legalForm: 'foundation',
    sector: 'private_nonprofit',
    foundedYear: 1999,
    region: '16',
    comuna: '16101',
    scope: 'regional',
    worksIn: ['16', '08'],
    intervenes: true,
    kinds: ['funding', 'other'],
    kindOther: '+ apoyo "a mano"',
    dimensions: ['income', 'work'],
    populations: ['women'],
    description: '- Primera línea, con coma\n@segunda; con punto y coma',
    holdsLinkingEvents: false,
    hasAlliances: true,
    allies: ['Otra; con signo', '"Entre comillas"', 'Simple'],
    traits: "'=no es fórmula",
    website: 'https://adas.example/?a=1',
    instagram: '@adas',
    publicEmail: 'hola@adas.example',
    publicPhone: '+56 2 2345 6789',
    contactName: 'Rosa Secreta',
    contactEmail: 'rosa@secreta.example',
  }),
  theRegistrant,
  { sample: true },
);
await insertOrganization(
  db,
  answers({ name: 'Colectivo Lejano', sector: 'international', region: 'abroad' }),
  theRegistrant,
);
await insertOrganization(db, answers({ name: 'Grupo sin respuestas', sector: 'informal_group' }), theRegistrant);

const take = (format: ExportFormat, selection: Partial<DirectorySelection> = {}, locale: 'es' | 'en' = 'es') =>
  exportOrganizations(db, {
    selection: { ...everything, ...selection },
    format,
    locale,
    origin: 'https://mesa.example',
    mesa,
  });
const bytes = (body: string | Uint8Array) => (typeof body === 'string' ? new TextEncoder().encode(body) : body);

test.each([
  ['xlsx', 'es'],
  ['xlsx', 'en'],
  ['csv', 'es'],
  ['csv', 'en'],
] as const)('%s in %s imports again without a change', async (format, locale) => {
  const { name, body } = await take(format, {}, locale);
  const id = await startImport(db, cast.sofia, { name, bytes: bytes(body) });
  const batch = await importById(db, cast.sofia, id);
  await mapImport(db, cast.sofia, id, { mapping: batch!.mapping, tidyNames: false });
  await doRequestedJobs(db, jobs);
  expect((await countOutcomes(db, cast.sofia, id)).outcomes).toEqual({
    new: 0,
    changed: 0,
    kept: 0,
    left_out: 0,
    duplicate: 0,
    error: 0,
    unchanged: 3,
  });
});

test('a workbook has typed columns, a header that stays and filters, and says that it holds sample data', async () => {
  const { name, body } = await take('xlsx');
  expect(name).toBe('articuladores-muestra-2026-11-22.xlsx');
  const { sheets } = await readXlsx(bytes(body));
  const [sheet, notes] = sheets;
  const column = (header: string) => sheet!.rows[0]!.indexOf(header);
  const row = sheet!.rows.find((cells) => cells[column('Identificador')] === ada.id)!;
  expect(row[column('Año de inicio')]).toBe(1999);
  expect(row[column('Actualizada el')]).toBeInstanceOf(globalThis.Date);
  expect([row[column('Nombre de uso')], row[column('Sector')], row[column('Dato de muestra')]]).toEqual([
    '=SUM(A1)',
    'Privado sin fines de lucro',
    'Sí',
  ]);
  expect(sheet!.freezePane).toMatchObject({ rows: 1 });
  expect(sheet!.autoFilter?.range).toMatch(/^A1:A[A-Z]4$/);
  expect(notes!.rows.flat().join(' ')).toContain('DATOS DE MUESTRA');
});

test('delimited text runs no formula', async () => {
  const { body } = await take('csv');
  expect(body).toContain(",'=SUM(A1),");
  expect(body).toContain(",'+56 2 2345 6789,");
  const text = (body as string).replace(/"(?:[^"]|"")*"/g, (cell) => (/^"[=+\-@]/.test(cell) ? 'FORMULA' : 'x'));
  expect(text).not.toMatch(/FORMULA|(^|,)[=+@]/m);
});

test('nothing of the person in charge leaves', async () => {
  for (const format of ['csv', 'json'] as const) expect((await take(format)).body).not.toMatch(/secreta/i);
});

test('the selection and its order are what leaves', async () => {
  const { body } = await take('json', { filters: { ...everything.filters, kind: ['direct', 'funding'] } });
  const { total, sample, organizations } = JSON.parse(body as string) as {
    total: number;
    sample: boolean;
    organizations: { slug: string; allies: unknown[] }[];
  };
  expect([total, sample, organizations.map(({ slug }) => slug)]).toEqual([1, true, [ada.slug]]);
  expect(organizations[0]!.allies).toHaveLength(3);
  const all = JSON.parse((await take('json')).body as string) as { organizations: { name: string }[] };
  expect(all.organizations.map(({ name }) => name)).toEqual([
    'Colectivo Lejano',
    'Fundación «Adas; hadas» & Cía.',
    'Grupo sin respuestas',
  ]);
});
