/** Every organisation of the registry, for staff. */
import { db } from '#platform/server/db.ts';
import { readRoll, rollStates } from '#registry/review/list.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url: { searchParams } }) => {
  const q = (searchParams.get('q') ?? '').trim().slice(0, 200);
  const state = rollStates.find((one) => one === searchParams.get('estado')) ?? null;
  const after = searchParams.get('desde');
  return { q, state, first: after === null, ...(await readRoll(db, actor, { q, state, after })) };
};
