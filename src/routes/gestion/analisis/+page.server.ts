/** The workbench: files of microdata, runs, and the form that uploads a file. */
import { db } from '#platform/server/db.ts';
import { settings } from '#platform/server/settings.ts';
import { tooHeavyQuery } from '#platform/server/http/unwanted.ts';
import { uploadMicrodata } from '#workbench/file/commands.server.ts';
import { microdata } from '#workbench/file/queries.server.ts';
import { methodTitles, runs } from '#workbench/run/queries.server.ts';
import { act, to } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor } }) => ({
  files: await microdata(db, actor),
  runs: await runs(db, actor),
  methods: methodTitles(),
  most: settings().mostMicrodataBytes,
  tooHeavy: url.searchParams.has(tooHeavyQuery),
});

export const actions = {
  upload: act(async ({ request, locals: { actor, locale } }) =>
    to(locale, `/gestion/analisis/archivos/${await uploadMicrodata(db, actor, request)}`),
  ),
} satisfies Actions;
