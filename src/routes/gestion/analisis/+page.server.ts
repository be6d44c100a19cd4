/** The workbench: files of microdata, runs, and the form that uploads a file. */
import { redirect } from '@sveltejs/kit';
import { Refusal } from '#platform/refusal.ts';
import { db } from '#platform/server/db.ts';
import { settings } from '#platform/server/settings.ts';
import { tooHeavyQuery } from '#platform/server/http/unwanted.ts';
import { localHref } from '#platform/words.ts';
import { uploadMicrodata } from '#workbench/file/commands.server.ts';
import { methodTitles, microdata, runs } from '#workbench/file/queries.server.ts';
import { answer } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor } }) => ({
  files: await microdata(db, actor),
  runs: await runs(db, actor),
  methods: methodTitles(),
  most: settings().mostMicrodataBytes,
  tooHeavy: url.searchParams.has(tooHeavyQuery),
});

export const actions = {
  upload: async ({ request, locals: { actor, locale } }) => {
    const typed: { existing?: string } = {}; // the one that is there already, told beside the words
    const upload = () => uploadMicrodata(db, actor, request).catch((error: unknown) => noteExisting(error, typed));
    const id = await answer(locale, upload, typed);
    return typeof id === 'string' ? redirect(303, localHref(`/gestion/analisis/archivos/${id}`, locale)) : id;
  },
} satisfies Actions;

function noteExisting(error: unknown, typed: { existing?: string }): never {
  if (error instanceof Refusal && error.code === 'microdata-duplicate') typed.existing = String(error.details['id']);
  throw error;
}
