/** What analysts see: files of microdata, descriptions of their surveys, runs and their figures. */
import type { Selectable } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { isId } from '#platform/id.ts';
import type { Db, JsonColumn, Tables } from '#platform/server/db.ts';
import type { Failure, Microdata, MicrodataState, Variable } from './microdata.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'microdata_file.variables': JsonColumn<readonly Variable[] | null>;
    'microdata_file.failure': JsonColumn<Failure | null>;
  }
}

/** Files, newest first; among them those that could not be read, until somebody takes them away. */
export async function microdata(db: Db, actor: Actor | null): Promise<Microdata[]> {
  refuse(whyMayNot(actor, rights.analyse));
  const rows = await db
    .selectFrom('microdata_file')
    .select(fileColumns)
    .where((eb) => eb.or([eb('failure', 'is', null), eb('removed_at', 'is', null)]))
    .orderBy('uploaded_at', 'desc')
    .execute();
  return rows.map(microdataOf);
}

/** One file; undefined where there is none. */
export async function microdataById(db: Db, actor: Actor | null, id: string): Promise<Microdata | undefined> {
  refuse(whyMayNot(actor, rights.analyse));
  const row = isId(id)
    ? await db.selectFrom('microdata_file').select(fileColumns).where('id', '=', id).executeTakeFirst()
    : undefined;
  return row && microdataOf(row);
}

/** The variables of a file, also of one that was taken away; none of a file that was not read. */
export async function variablesOf(db: Db, actor: Actor | null, microdataId: string): Promise<readonly Variable[]> {
  refuse(whyMayNot(actor, rights.analyse));
  const row = await db
    .selectFrom('microdata_file')
    .select('variables')
    .where('id', '=', microdataId)
    .executeTakeFirst();
  return row?.variables ?? [];
}

const fileColumns = [
  'id',
  'file_name',
  'media_kind',
  'bytes',
  'sha256',
  'rows',
  'failure',
  'uploader',
  'uploaded_at',
  'removed_at',
] as const;

function microdataOf(row: Pick<Selectable<Tables['microdata_file']>, (typeof fileColumns)[number]>): Microdata {
  return {
    id: row.id,
    name: row.file_name,
    kind: row.media_kind,
    bytes: row.bytes,
    sha256: row.sha256,
    state: stateOf(row),
    rows: row.rows,
    failure: row.failure,
    uploader: row.uploader,
    uploadedAt: row.uploaded_at,
    removedAt: row.removed_at,
  };
}

function stateOf(row: Pick<Selectable<Tables['microdata_file']>, 'failure' | 'removed_at' | 'rows'>): MicrodataState {
  if (row.failure) return 'refused';
  if (row.removed_at) return 'removed';
  return row.rows === null ? 'reading' : 'ready';
}
