/** What is held under an address that was just proved, as a file to take elsewhere. */
import { dataOfLink } from '#people/request/queries.server.ts';
import { today } from '#platform/clock.ts';
import { db } from '#platform/server/db.ts';
import { personTies } from '../../../../../house.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="mis-datos-${today().toString()}.json"`,
    'cache-control': 'private, no-store',
  };
  return new Response(JSON.stringify(await dataOfLink(db, params.token, personTies), null, 2), { headers });
};
