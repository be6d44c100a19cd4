/** A backup: one consistent copy of the database and its files in one archive, and its way back into an empty data folder. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Disk } from 'flydrive';
import type pg from 'pg';
import * as tar from 'tar';
import { now } from '../../clock.ts';
import { copyIn, copyOut, sequencesOf, setSequences, tablesOf } from './table-copies.ts';
import { withClient } from '../client.ts';
import { migrate } from '../migrate.ts';
import { startCluster } from '../postgres/cluster.ts';

/** What an archive says of itself; every part is checked against it on the way back. */
export interface Manifest {
  readonly format: 1;
  readonly takenAt: string;
  /** The newest migration that the database had. */
  readonly migration: string;
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>;
  readonly sequences: Readonly<Record<string, number>>;
  readonly files: Readonly<Record<string, { readonly sha256: string }>>;
  /** Whether the installation's secret is inside: without it sessions end and second factors must be set up again. */
  readonly secret: boolean;
}

/** A backup that cannot be taken or put back; its message is for the operator. */
export class BackupError extends Error {}

export interface BackupSource {
  readonly url: string;
  readonly disk: Disk;
  /** The data folder: the installation's secret is in it unless MINGA_SECRET gives it. */
  readonly data: string;
}

/** Writes an archive. The database keeps serving meanwhile; what the archive holds is one instant of it. */
export function backup({ url, disk, data }: BackupSource, archive: string): Promise<Manifest> {
  if (existsSync(archive)) throw new BackupError(`Ya existe / already there: ${archive}`);
  return inTemporaryFolder(async (folder) => {
    const database = await backupDatabase(url, folder);
    const files = await backupFiles(disk, folder, database.fileKeys);
    const secret = existsSync(join(data, 'secret'));
    if (secret) await copyFile(join(data, 'secret'), join(folder, 'secret'));
    const { fileKeys: _, ...rest } = database;
    const manifest: Manifest = { format: 1, takenAt: now().toString(), ...rest, files, secret };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
    const half = `${archive}.part`;
    await tar.create({ gzip: true, file: half, cwd: folder, portable: true }, await readdir(folder));
    await chmod(half, 0o600); // it holds private contacts and the secret
    await rename(half, archive);
    return manifest;
  });
}

/**
 * Puts an archive into an empty data folder and checks every table and file against it. Nothing is left behind when it fails.
 * `then` is what must be done before anybody sees it, on the newest shape of the database.
 */
export function restore(
  archive: string,
  data: string,
  then?: (url: string, manifest: Manifest) => Promise<void>,
): Promise<Manifest> {
  if (!existsSync(archive)) throw new BackupError(`No existe / not there: ${archive}`);
  if (existsSync(join(data, 'pg')))
    throw new BackupError(`${data} ya tiene datos; elige una carpeta vacía / already holds data`);
  return inTemporaryFolder(async (folder) => {
    await unpack(archive, folder);
    const manifest = await readManifest(folder);
    try {
      await restoreDatabase(folder, data, manifest);
      await restoreFiles(folder, data, manifest);
      if (then) await onNewest(data, (url) => then(url, manifest));
    } catch (error) {
      await Promise.all(
        ['pg', 'files', 'secret'].map((part) => rm(join(data, part), { recursive: true, force: true })),
      );
      throw error;
    }
    return manifest;
  });
}

async function unpack(archive: string, folder: string): Promise<void> {
  await tar.extract({ file: archive, cwd: folder }).catch((error: Error) => {
    throw new BackupError(`No es un respaldo legible / not a readable backup: ${error.message}`);
  });
}

async function backupDatabase(url: string, folder: string) {
  return withClient(url, async (client) => {
    await client.query('begin transaction isolation level repeatable read read only');
    await mkdir(join(folder, 'tables'));
    const tables: Record<string, { rows: number; sha256: string }> = {};
    for (const table of await tablesOf(client))
      tables[table.name] = await write(await copyOut(client, table), join(folder, 'tables', table.name));
    const migration = await newestMigration(client);
    const fileKeys = await fileKeysOf(client);
    const sequences = await sequencesOf(client);
    await client.query('commit');
    return { migration, tables, sequences, fileKeys };
  });
}

async function newestMigration(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select max(name) as name from migration');
  return rows[0]!.name;
}

async function fileKeysOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ storage_key: string }>('select storage_key from file order by storage_key');
  return rows.map((file) => file.storage_key);
}

async function backupFiles(disk: Disk, folder: string, keys: readonly string[]): Promise<Manifest['files']> {
  const files: Record<string, { sha256: string }> = {};
  for (const key of keys) {
    const path = join(folder, 'files', key);
    await mkdir(dirname(path), { recursive: true });
    const { sha256 } = await write(await disk.getStream(key), path);
    files[key] = { sha256 };
  }
  return files;
}

async function readManifest(folder: string): Promise<Manifest> {
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8').then(
    (text) => JSON.parse(text) as Manifest,
    () => null,
  );
  if (manifest?.format !== 1) throw new BackupError('El archivo no es un respaldo de Minga / not a backup of Minga');
  return manifest;
}

async function restoreDatabase(folder: string, data: string, manifest: Manifest): Promise<void> {
  await mkdir(data, { recursive: true });
  const cluster = await startCluster({ dir: join(data, 'pg') });
  try {
    await migrate(cluster.url, manifest.migration);
    await withClient(cluster.url, (client) => fill(client, folder, manifest));
  } finally {
    await cluster.stop();
  }
}

async function onNewest(data: string, work: (url: string) => Promise<void>): Promise<void> {
  const cluster = await startCluster({ dir: join(data, 'pg') });
  try {
    await migrate(cluster.url);
    await work(cluster.url);
  } finally {
    await cluster.stop();
  }
}

/** Triggers and foreign keys rest meanwhile: what they would do is already in the rows. */
async function fill(client: pg.Client, folder: string, manifest: Manifest): Promise<void> {
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  const tables = await tablesOf(client);
  await client.query(`truncate ${tables.map(({ name }) => `"${name}"`).join(', ')} cascade`);
  for (const table of tables) {
    const wanted = manifest.tables[table.name];
    if (!wanted) throw new BackupError(`Falta la tabla ${table.name} / table missing`);
    await pipeline(createReadStream(join(folder, 'tables', table.name)), copyIn(client, table));
    const { sha256, rows } = await digest(await copyOut(client, table));
    if (sha256 !== wanted.sha256)
      throw new BackupError(`La tabla ${table.name} no coincide: ${rows} filas de ${wanted.rows} / table differs`);
  }
  await setSequences(client, manifest.sequences);
  await client.query('commit');
  await client.query('analyze');
}

async function restoreFiles(folder: string, data: string, manifest: Manifest): Promise<void> {
  for (const [key, { sha256 }] of Object.entries(manifest.files)) {
    const path = join(data, 'files', key);
    await mkdir(dirname(path), { recursive: true });
    const written = await write(createReadStream(join(folder, 'files', key)), path);
    if (written.sha256 !== sha256) throw new BackupError(`El archivo ${key} está dañado / file damaged`);
  }
  if (manifest.secret) await copyFile(join(folder, 'secret'), join(data, 'secret'));
}

async function write(from: Readable, path: string): Promise<{ rows: number; sha256: string }> {
  const [counted] = await Promise.all([digest(from), pipeline(from, createWriteStream(path))]);
  return counted;
}

/** The hash of a stream's bytes, and its lines: COPY writes a row a line, with newlines inside values escaped. */
async function digest(stream: Readable): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  stream.on('data', (chunk: Buffer) => {
    hash.update(chunk);
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows++;
  });
  await new Promise((resolve, reject) => stream.on('end', resolve).on('error', reject));
  return { rows, sha256: hash.digest('hex') };
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'minga-backup-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
