/** Asks for a run of a file. */
import { db } from '#platform/server/db.ts';
import { microdata } from '#workbench/file/queries.server.ts';
import { requestRun } from '#workbench/run/commands.server.ts';
import { crossings, manyOfRun, runForm, runPage, type TypedRun } from '#workbench/run/page.server.ts';
import { act, to } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** Without a file in the address, those of which there can be a run. */
export const load: PageServerLoad = async ({ url, locals: { actor, locale } }) => {
  const asked = url.searchParams.get('archivo');
  if (asked === null)
    return { page: null, files: (await microdata(db, actor)).filter(({ state }) => state === 'ready') };
  const page = await runPage(db, actor, asked);
  const { file, whyNot, description } = page;
  if (whyNot) to(locale, `/gestion/analisis/archivos/${file.id}`);
  if (!description) to(locale, `/gestion/analisis/archivos/${file.id}/describir`);
  return { page: { ...page, description, crossings }, files: [] };
};

const back = ({ typed }: Readonly<Record<string, unknown>>) => ({ typed: typed as TypedRun });

export const actions = {
  default: act({ form: runForm, many: manyOfRun, back }, async ({ locals: { actor, locale } }, { request }) =>
    to(locale, `/gestion/analisis/corridas/${await requestRun(db, actor, request)}`),
  ),
} satisfies Actions;
