/** The mesa's cycles and axes, and forms for new ones. */
import { fail, redirect } from '@sveltejs/kit';
import { addAxis, addCycle } from '#mesa/cycle/commands.server.ts';
import { cyclesToKeep } from '#mesa/cycle/queries.server.ts';
import { cycleDraft, newAxis } from '#mesa/cycle/schema.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { pagesOfAxes } from '#site/page/staff-queries.server.ts';
import { answer } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor } }) => ({
  cycles: await cyclesToKeep(db, actor),
  pages: await pagesOfAxes(db, actor),
  done: url.searchParams.has('hecho'),
});

export const actions = {
  cycle: async ({ request, locals: { actor, locale } }) => {
    const form = await readForm(request, cycleDraft);
    if ('rejected' in form) return fail(422, { ...form.rejected, of: 'cycle' });
    const { name, startsOn, endsOn } = form.value;
    const values = { name, startsOn: String(startsOn), endsOn: String(endsOn) };
    const id = await answer(locale, () => addCycle(db, actor, form.value), { values, of: 'cycle' });
    return typeof id === 'string' ? redirect(303, localHref('/gestion/mesa?hecho', locale)) : id;
  },
  axis: async ({ request, locals: { actor, locale } }) => {
    const form = await readForm(request, newAxis);
    if ('rejected' in form) return fail(422, { ...form.rejected, of: 'axis' });
    const values = { ...form.value, followsId: form.value.followsId ?? '' };
    const id = await answer(locale, () => addAxis(db, actor, form.value), { values, of: 'axis' });
    return typeof id === 'string' ? redirect(303, localHref('/gestion/mesa?hecho', locale)) : id;
  },
} satisfies Actions;
