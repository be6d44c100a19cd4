/** A file of microdata: what it is, its variables, its descriptions and its runs. */
import { db } from '#platform/server/db.ts';
import { removeMicrodata } from '#workbench/file/commands.server.ts';
import { microdataById, variablesOf } from '#workbench/file/queries.server.ts';
import { methodTitles, runs } from '#workbench/run/queries.server.ts';
import { descriptionsOf } from '#workbench/survey/queries.server.ts';
import { act, found, to } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
  const file = found(await microdataById(db, actor, id));
  return {
    file,
    variables: await variablesOf(db, actor, id),
    descriptions: await descriptionsOf(db, actor, id),
    runs: await runs(db, actor, { fileId: id }),
    methods: methodTitles(),
  };
};

export const actions = {
  remove: act(async ({ params: { id }, locals: { actor, locale } }) => {
    await removeMicrodata(db, actor, id);
    to(locale, '/gestion/analisis');
  }),
} satisfies Actions;
