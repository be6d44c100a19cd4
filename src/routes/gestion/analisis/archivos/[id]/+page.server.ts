/** A file of microdata: what it is, its variables, its descriptions and its runs. */
import { error, redirect } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { removeMicrodata } from '#workbench/file/commands.server.ts';
import { descriptionsOf, methodTitles, microdataById, runs, variablesOf } from '#workbench/file/queries.server.ts';
import { answer } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
  const file = (await microdataById(db, actor, id)) ?? error(404, 'no-such-microdata');
  return {
    file,
    variables: await variablesOf(db, actor, id),
    descriptions: await descriptionsOf(db, actor, id),
    runs: await runs(db, actor, { fileId: id }),
    methods: methodTitles(),
  };
};

export const actions = {
  remove: async ({ params: { id }, locals: { actor, locale } }) => {
    const refused = await answer(locale, () => removeMicrodata(db, actor, id));
    return refused ?? redirect(303, localHref('/gestion/analisis', locale));
  },
} satisfies Actions;
