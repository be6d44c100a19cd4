/** Everything the platform knows about the person who asks, as a file to take elsewhere. */
import { myData } from '#people/account/queries.server.ts';
import { today } from '#platform/clock.ts';
import { db } from '#platform/server/db.ts';
import { personTies } from '../../../../house.ts';
import { to } from '../../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { actor, locale } }) => {
  if (!actor) to(locale, '/entrar?volver=/cuenta/datos');
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="mis-datos-${today().toString()}.json"`,
    'cache-control': 'private, no-store',
  };
  return new Response(JSON.stringify(await myData(db, actor, personTies), null, 2), { headers });
};
