/** One axis: what it is called, what it is for, which one it continues. */
import { error, fail, redirect } from '@sveltejs/kit';
import { describeAxis } from '#mesa/cycle/commands.server.ts';
import { axisToKeep } from '#mesa/cycle/queries.server.ts';
import { axisDraft } from '#mesa/cycle/schema.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { pagesOfAxes } from '#site/page/staff-queries.server.ts';
import { answer } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => ({
  ...((await axisToKeep(db, actor, params.id)) ?? error(404, 'no-such-axis')),
  pageId: (await pagesOfAxes(db, actor))[params.id] ?? null,
  done: url.searchParams.has('hecho'),
});

export const actions = {
  default: async ({ request, params, locals: { actor, locale } }) => {
    const form = await readForm(request, axisDraft);
    if ('rejected' in form) return fail(422, form.rejected);
    const values = { ...form.value, followsId: form.value.followsId ?? '' };
    const done = await answer(locale, async () => describeAxis(db, actor, params.id, form.value), { values });
    return done ?? redirect(303, localHref(`/gestion/mesa/ejes/${params.id}?hecho`, locale));
  },
} satisfies Actions;
