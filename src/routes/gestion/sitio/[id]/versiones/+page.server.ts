/** The versions of a page: compare two, go back to one, publish one. */
import { error, redirect } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { differences } from '#site/page/difference.ts';
import { pageToEdit } from '#site/page/staff-queries.server.ts';
import { words } from '#site/words.ts';
import { revertTo } from '#site/page/write.server.ts';
import { answer } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => {
  const story = (await pageToEdit(db, actor, params.id)) ?? error(404, 'no-such-page');
  const { versions } = story;
  const asked = (name: string) => versions.find(({ number }) => number === Number(url.searchParams.get(name)));
  const to = asked('a') ?? versions[0]!;
  const from = asked('de') ?? versions.find(({ number }) => number < to.number) ?? to;
  return { ...story, from: from.number, to: to.number, found: differences(from, to) };
};

export const actions = {
  default: async ({ request, params, locals: { actor, locale } }) => {
    const number = Number((await request.formData()).get('number'));
    if (!Number.isSafeInteger(number) || number > 1_000_000) error(404, 'no-such-version');
    const note = words.in(locale).edit.wentBack(number);
    const result = await answer(locale, () => revertTo(db, actor, params.id, number, note));
    return typeof result === 'number'
      ? redirect(303, localHref(`/gestion/sitio/${params.id}?guardado=${result}`, locale))
      : result;
  },
} satisfies Actions;
