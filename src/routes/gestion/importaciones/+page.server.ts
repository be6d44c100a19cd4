/** Spreadsheets of organisations: give one, and those given before. */
import { db } from '#platform/server/db.ts';
import { startImport } from '#registry/import/commands.server.ts';
import { latestImports } from '#registry/import/queries.server.ts';
import { act, to } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({ imports: await latestImports(db, actor) });

export const actions = {
  default: act(async ({ request, locals: { actor, locale } }) => {
    const file = (await request.formData()).get('file');
    const given =
      file instanceof File ? { name: file.name, bytes: await file.bytes() } : { name: '', bytes: new Uint8Array() };
    to(locale, `/gestion/importaciones/${await startImport(db, actor, given)}`);
  }),
} satisfies Actions;
