/** All that the files of an edition are made of, to make it again. */
import { isReportKind } from '#reports/facts/kind.ts';
import { asData, publicEdition } from '#reports/edition/queries.server.ts';
import { db } from '#platform/server/db.ts';
import { noFile } from '../../../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { kind, number }, locals: { locale } }) => {
  const isNumber = /^[1-9]\d{0,5}$/.test(number);
  const frozen = isNumber && isReportKind(kind) && (await publicEdition(db, kind, Number(number)));
  if (!frozen) return noFile(locale);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="${kind}-${number}.json"`,
    'cache-control': 'public, no-cache',
  };
  return new Response(JSON.stringify(asData(frozen)), { headers });
};
