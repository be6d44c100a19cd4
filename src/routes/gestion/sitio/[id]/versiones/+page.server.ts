/** The versions of a page: compare two, go back to one, publish one. */
import { textIn, wholeForm } from '#platform/form/form.ts';
import { db } from '#platform/server/db.ts';
import { versionsPage } from '#site/page/staff-queries.server.ts';
import { words } from '#site/words.ts';
import { revertTo } from '#site/page/write.server.ts';
import { act, found, notFound, to } from '../../../../answer.ts';
import { tellDeeds } from '../../../../deeds.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor, locale } }) => {
  const page = found(await versionsPage(db, actor, params.id, url.searchParams));
  return { ...page, history: tellDeeds(page.history, locale) };
};

const chosen = wholeForm((values) => Number(textIn(values, 'number')));

export const actions = {
  default: act({ form: chosen }, async ({ params, locals: { actor, locale } }, number) => {
    if (!Number.isSafeInteger(number) || number > 1_000_000) notFound();
    const made = await revertTo(db, actor, params.id, number, words.in(locale).edit.wentBack(number));
    to(locale, `/gestion/sitio/${params.id}?guardado=${made}`);
  }),
} satisfies Actions;
