/** Files that people give: kept in a folder or a bucket, known to the database, served by their id. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { sql, type Selectable } from 'kysely';
import type { Actor } from '../actor.ts';
import { now } from '../clock.ts';
import { isId, newId } from '../id.ts';
import { refused } from '../reasons.ts';
import type { Db, Tables } from './db.ts';
import { safeName, sniff } from './media-types.ts';
import { settings, type FileStore } from './settings.ts';

/** The most that one file may weigh, in bytes. */
export const mostFileBytes = 30 * 1024 * 1024;

export interface NewFile {
  readonly name: string;
  /** What the sender says it is; the bytes decide. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Whether anybody may read it; if not, whoever gave it and the mesa's own people. */
  readonly public: boolean;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly public: boolean;
}

/** Keeps a file and answers its id. Refuses: file-empty, file-too-large, file-type-not-allowed. */
export async function storeFile(tx: Db, actor: Actor | null, file: NewFile): Promise<string> {
  if (file.bytes.length === 0) refused('file-empty');
  if (file.bytes.length > mostFileBytes) refused('file-too-large', { megabytes: mostFileBytes / 1024 / 1024 });
  const mediaType = (await sniff(file.bytes, file.mediaType)) ?? refused('file-type-not-allowed');
  const id = newId();
  const key = keyOf(id);
  await (await disk()).put(key, file.bytes, { contentType: mediaType });
  await tx
    .insertInto('file')
    .values({
      id,
      name: safeName(file.name, mediaType),
      media_type: mediaType,
      bytes: file.bytes.length,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      storage_key: key,
      public: file.public,
      created_at: now(),
      created_by: actor?.id ?? null,
    })
    .execute();
  return id;
}

/** A file as this actor may see it; undefined where there is none or it is not theirs to read. */
export async function fileById(db: Db, actor: Actor | null, id: string): Promise<StoredFile | undefined> {
  const row = isId(id) ? await db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
  const visible =
    row &&
    (row.public || (actor && (actor.mesaRoles.some((role) => role !== 'member') || row.created_by === actor.id)));
  return visible ? asFile(row) : undefined;
}

function asFile(row: Selectable<Tables['file']>): StoredFile {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    public: row.public,
  };
}

/** Files by id, for the query of a thing that they belong to, which has asked who sees it. */
export async function filesById(db: Db, ids: readonly string[]): Promise<Map<string, StoredFile>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('file')
    .selectAll()
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, asFile(row)]));
}

/** A visible file with its bytes as a stream; `published`: what it belongs to is, so that anybody may read it. */
export async function openFile(
  db: Db,
  actor: Actor | null,
  id: string,
  published = false,
): Promise<{ file: StoredFile; stream: Readable } | undefined> {
  const file = published ? (await filesById(db, [id])).get(id) : await fileById(db, actor, id);
  if (!file) return undefined;
  return {
    file: { ...file, public: file.public || published },
    stream: await (await disk()).getStream(keyOf(file.id)),
  };
}

/** The bytes of a file that a job or a command works on: the caller has decided that it may. */
export async function readStoredFile(id: string): Promise<Uint8Array> {
  return (await disk()).getBytes(keyOf(id));
}

/** Forgets a file. Its bytes go with the next sweep, so that a transaction that fails loses nothing. */
export async function forgetFile(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('file').where('id', '=', id).execute();
}

/** Where a file is served. */
export function fileHref({ id, name }: Pick<StoredFile, 'id' | 'name'>): string {
  return `/archivos/${id}/${encodeURIComponent(name)}`;
}

/** Removes bytes that no row knows and that were written more than a day ago. Answers how many. */
export async function sweepFiles(db: Db): Promise<number> {
  const store = await disk();
  const known = new Set((await db.selectFrom('file').select('storage_key').execute()).map((row) => row.storage_key));
  const old = now().subtract({ hours: 24 }).epochMilliseconds;
  let swept = 0;
  for await (const key of storedKeys(store)) {
    if (known.has(key) || (await store.getMetaData(key)).lastModified.getTime() > old) continue;
    await store.delete(key);
    swept++;
  }
  return swept;
}

/** Every key there is in the store. */
export async function* storedKeys(store: Disk): AsyncGenerator<string> {
  let paginationToken: string | undefined;
  do {
    const page = await store.listAll('', { recursive: true, ...(paginationToken && { paginationToken }) });
    for (const object of page.objects) if (object.isFile) yield object.key;
    paginationToken = page.paginationToken;
  } while (paginationToken);
}

const opened = new Map<string, Promise<Disk>>();

/** The store that the settings name. */
export function disk(store: FileStore = settings().files): Promise<Disk> {
  const key = JSON.stringify(store);
  const known = opened.get(key) ?? openStore(store);
  opened.set(key, known);
  return known;
}

const keyOf = (id: string) => `${id.slice(-2)}/${id}`;

async function openStore(store: FileStore): Promise<Disk> {
  if (store.kind === 'folder') return new Disk(new FSDriver({ location: store.dir, visibility: 'private' }));
  const { S3Driver } = await import('flydrive/drivers/s3'); // heavy, and most installations keep files in a folder
  const { bucket, region, endpoint, accessKeyId, secretAccessKey } = store;
  const credentials = { accessKeyId, secretAccessKey };
  const own = endpoint ? { endpoint, forcePathStyle: true } : {};
  return new Disk(new S3Driver({ bucket, region, credentials, ...own, visibility: 'private', supportsACL: false }));
}
