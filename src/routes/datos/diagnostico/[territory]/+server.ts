/** A diagnosis without version: on to that of the newest data. */
import { redirect } from '@sveltejs/kit';
import { newestDiagnosis } from '#diagnosis/paper/open.server.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { rightAddress } from '../open.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { path } = rightAddress(await newestDiagnosis(db, event));
  redirect(307, localHref(path, event.locals.locale));
};
