/** A new page of the site, as a draft. */
import { axesById } from '#mesa/cycle/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import { db } from '#platform/server/db.ts';
import { pageKinds } from '#site/page/page.ts';
import { livePages } from '#site/page/queries.server.ts';
import { newPage } from '#site/page/schema.ts';
import { createPage } from '#site/page/write.server.ts';
import { refuse } from '#site/reasons.ts';
import { rights } from '#site/rights.ts';
import { act, to } from '../../../answer.ts';
import { takenParts } from '../../../taken.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor, locale } }) => {
  refuse(whyMayNot(actor, rights.edit));
  const kind = pageKinds.find((one) => one === url.searchParams.get('tipo')) ?? 'page';
  const axis = kind === 'axis' ? (await axesById(db)).get(url.searchParams.get('eje') ?? '') : undefined;
  if (kind === 'axis' && !axis) to(locale, '/gestion/mesa');
  return { kind, axis, challenges: kind === 'activity' ? await livePages(db, 'challenge') : [] };
};

export const actions = {
  default: act({ form: newPage }, async ({ locals: { actor, locale } }, page) => {
    to(locale, `/gestion/sitio/${await createPage(db, actor, page, takenParts)}?guardado=1`);
  }),
} satisfies Actions;
