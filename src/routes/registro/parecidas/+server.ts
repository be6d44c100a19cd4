/** Organisations of the registry that look like a name or a RUT being typed: what is public of them. */
import { json } from '@sveltejs/kit';
import { countTry } from '#platform/server/limit/limit.ts';
import { db } from '#platform/server/db.ts';
import { networkOf } from '#platform/server/limit/network.ts';
import { Refusal } from '#platform/refusal.ts';
import { twinsOf } from '#registry/registration/form.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, getClientAddress }) => {
  try {
    await countTry(db, 'look-alike', networkOf(getClientAddress()));
  } catch (fault) {
    if (fault instanceof Refusal) return json({ items: [] }, { status: 429 });
    throw fault;
  }
  const text = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 200);
  return json(
    { items: await twinsOf(db, { name: text('nombre'), rut: text('rut') }) },
    { headers: { 'cache-control': 'no-store' } },
  );
};
