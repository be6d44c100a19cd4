/** The figures of one region. */
import { redirect } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { placeOfAddress } from '#places/profile/address.ts';
import { placeProfile } from '#places/profile/queries.server.ts';
import { found } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const asked = found(placeOfAddress('region', params.code, locals.locale));
  if ('movedTo' in asked) redirect(308, asked.movedTo);
  return { profile: await placeProfile(db, asked.place) };
};
