/** How long an import of 10,000 rows takes, on a fresh database that holds the real register: `node bench/import.ts`. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { organizationTies } from '../src/house.ts';
import type { Actor } from '../src/platform/actor.ts';
import { openDb, type Db } from '../src/platform/server/db.ts';
import { migrate } from '../src/platform/server/migrate.ts';
import { startCluster } from '../src/platform/server/postgres/cluster.ts';
import { applyImport, writeImport } from '../src/registry/import/apply.server.ts';
import { previewImport } from '../src/registry/import/preview.server.ts';
import { countOutcomes, importById } from '../src/registry/import/queries.server.ts';
import { undoImport } from '../src/registry/undo/commands.server.ts';
import { mapImport, startImport } from '../src/registry/import/commands.server.ts';
import { decideImport } from '../src/registry/import/decide.server.ts';
import { checkDigit, formatRut } from '../src/registry/organization/rut.ts';
import { randomFrom } from '#platform/random.ts';
import { pick, USUAL, writeAgain } from './duplicates/corrupt.ts';
import { register } from './duplicates/measure.ts';

const actor: Actor = {
  id: '00000000-0000-0000-0000-000000000000',
  name: 'bench',
  email: '',
  mesaRoles: ['secretariat'],
  memberships: [],
  secondFactor: true,
};

/** Nine rows in ten are new, one is a body of the register written again; one in fifty has a wrong RUT. */
async function workbook(rows: number): Promise<Uint8Array> {
  const known = register('all');
  const random = randomFrom(9);
  const words = [...new Set(known.flatMap(({ name }) => name.split(/\s+/)).filter((word) => word.length > 3))];
  const lines = Array.from({ length: rows }, (_, at) => {
    const digits = 50_000_000 + at * 7;
    const name =
      at % 10 === 0
        ? writeAgain(pick(known, random), USUAL, random).name
        : `FUNDACIÓN ${pick(words, random)} ${pick(words, random)} ${pick(words, random)}`;
    const rut = at % 50 === 0 ? '65.123.944-9' : formatRut(`${String(digits)}-${checkDigit(digits)}`);
    const region = pick(['Maule', 'Ñuble', 'RM', 'Biobío', 'Los Ríos', 'valparaiso', ''], random);
    return [
      name,
      rut,
      region,
      pick(['Academia', 'Sector público', ''], random),
      1990 + (at % 35),
      `Trabaja con ${'personas '.repeat(10)}`,
      `c${String(at)}@ejemplo.cl`,
    ];
  });
  const headers = ['Nombre', 'RUT', 'Región', 'Sector', 'Año de inicio', 'Descripción', 'Correo público'];
  return writeXlsx({ sheets: [{ name: 'Organizaciones', rows: [headers, ...lines] }] });
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const used = process.cpuUsage(cpu);
  console.log(
    `${what.padEnd(34)} ${String(Math.round(performance.now() - began)).padStart(7)} ms   (our processor time ${String(Math.round((used.user + used.system) / 1000))} ms)`,
  );
  return result;
}

async function wholeImport(db: Db, name: string, bytes: Uint8Array): Promise<void> {
  console.log(`\n${name}`);
  const id = await timed('reading the file', () => startImport(db, actor, { name, bytes }));
  const batch = await importById(db, actor, id);
  await mapImport(db, actor, id, { mapping: batch?.mapping ?? [], tidyNames: true });
  await timed('preview', () => previewImport(db, { id }));
  console.log(JSON.stringify((await countOutcomes(db, actor, id)).outcomes));
  await decideImport(db, actor, id, { all: 'new' });
  await timed('preview again, with decisions', () => previewImport(db, { id }));
  await applyImport(db, actor, id);
  await timed('applying', () => writeImport(db, { id, by: actor }));
  if (name.endsWith('.xlsx')) await timed('undoing', () => undoImport(db, actor, id, organizationTies));
}

const folder = await mkdtemp(join(tmpdir(), 'minga-bench-'));
const cluster = await startCluster({ dir: join(folder, 'pg') });
const db = openDb(cluster.url, { max: 4 });
try {
  await migrate(cluster.url);
  const file = new URL('../data/registry/donee-register-ley21440.csv', import.meta.url);
  await wholeImport(db, 'donee-register-ley21440.csv', await readFile(file));
  await wholeImport(db, '10000.xlsx', await workbook(10_000));
} finally {
  await db.destroy();
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}
