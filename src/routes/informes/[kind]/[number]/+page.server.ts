/** An edition of a report at its permanent address; one that was withdrawn says so. */
import { editionAt } from '#reports/edition/queries.server.ts';
import { db } from '#platform/server/db.ts';
import { withdrawn } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { kind, number }, locals: { locale } }) => {
  const { shown, withdrawn: gone } = await editionAt(db, kind, number);
  return shown ?? withdrawn(locale, gone);
};
