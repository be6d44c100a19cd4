/** The workbench: files of microdata, runs, and the form that uploads a file. */
import { Refusal } from '#platform/refusal.ts';
import { db } from '#platform/server/db.ts';
import { settings } from '#platform/server/settings.ts';
import { tooHeavyQuery } from '#platform/server/http/unwanted.ts';
import { uploadMicrodata } from '#workbench/file/commands.server.ts';
import { microdata } from '#workbench/file/queries.server.ts';
import { methodTitles, runs } from '#workbench/run/queries.server.ts';
import { answer, to } from '../../answer.ts';
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
    const typed: { existing?: string } = {};
    const upload = () => uploadMicrodata(db, actor, request).catch((error: unknown) => noteExisting(error, typed));
    return answer(locale, async () => to(locale, `/gestion/analisis/archivos/${await upload()}`), typed);
  },
} satisfies Actions;

/** The one that is there already is told beside the words. */
function noteExisting(error: unknown, typed: { existing?: string }): never {
  if (error instanceof Refusal && error.code === 'microdata-duplicate') typed.existing = String(error.details['id']);
  throw error;
}
