/** Whether Minga works: ok only while the database answers. */
import { sql } from 'kysely';
import { db } from '#platform/server/db.ts';
import type { RequestHandler } from './$types';
import packageFile from '../../../package.json' with { type: 'json' };

const PATIENCE_MS = 2000;

export const GET: RequestHandler = async () => {
  const answers = await Promise.race([
    sql`select 1`.execute(db).then(() => true),
    new Promise<false>((give) => void setTimeout(() => give(false), PATIENCE_MS).unref()),
  ]).catch(() => false);
  const body = { name: 'minga', status: answers ? 'ok' : 'database does not answer', version: packageFile.version };
  return Response.json(body, { status: answers ? 200 : 503, headers: { 'cache-control': 'no-store' } });
};
