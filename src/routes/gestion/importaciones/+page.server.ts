/** Spreadsheets of organisations: give one, and those given before. */
import { redirect } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { latestImports } from '#registry/import/queries.server.ts';
import { startImport } from '#registry/import/commands.server.ts';
import { answer } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({ imports: await latestImports(db, actor) });

export const actions = {
  default: async ({ request, locals: { actor, locale } }) => {
    const file = (await request.formData()).get('file');
    const given =
      file instanceof File ? { name: file.name, bytes: await file.bytes() } : { name: '', bytes: new Uint8Array() };
    const id = await answer(locale, () => startImport(db, actor, given));
    return typeof id === 'string' ? redirect(303, localHref(`/gestion/importaciones/${id}`, locale)) : id;
  },
} satisfies Actions;
