/** A new page of the site, as a draft. */
import { error, fail, redirect } from '@sveltejs/kit';
import { axesById } from '#mesa/cycle/queries.server.ts';
import { may } from '#people/rules.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { pageKinds } from '#site/page/page.ts';
import { livePages } from '#site/page/queries.server.ts';
import { newPage } from '#site/page/schema.ts';
import { createPage } from '#site/page/write.server.ts';
import { answer } from '../../../answer.ts';
import { takenParts } from '../../../taken.ts';
import type { Actions, PageServerLoad } from './$types';
import { rights } from '#site/rights.ts';

export const load: PageServerLoad = async ({ url, locals: { actor, locale } }) => {
  if (!may(actor, rights.edit)) error(403, 'forbidden');
  const kind = pageKinds.find((one) => one === url.searchParams.get('tipo')) ?? 'page';
  const axis = kind === 'axis' ? (await axesById(db)).get(url.searchParams.get('eje') ?? '') : undefined;
  if (kind === 'axis' && !axis) redirect(303, localHref('/gestion/mesa', locale));
  return { kind, axis, challenges: kind === 'activity' ? await livePages(db, 'challenge') : [] };
};

export const actions = {
  default: async ({ request, locals: { actor, locale } }) => {
    const form = await readForm(request, newPage);
    if ('rejected' in form) return fail(422, form.rejected);
    const typed = { values: asTyped(form.value) };
    const id = await answer(locale, () => createPage(db, actor, form.value, takenParts), typed);
    return typeof id === 'string' ? redirect(303, localHref(`/gestion/sitio/${id}?guardado=1`, locale)) : id;
  },
} satisfies Actions;

const asTyped = (value: object): Record<string, string> =>
  Object.fromEntries(Object.entries(value).map(([name, one]) => [name, one === null ? '' : String(one)]));
