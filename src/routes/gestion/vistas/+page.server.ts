/** Keeping a view of a list and letting it go: forms of the lists post here. */
import { dropView, keepView } from '#people/view/commands.server.ts';
import { dropViewForm, keepViewForm } from '#people/view/schema.ts';
import { db } from '#platform/server/db.ts';
import { act, to } from '../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = () => ({});

export const actions = {
  keep: act({ form: keepViewForm }, async ({ locals: { actor, locale } }: RequestEvent, view) => {
    await keepView(db, actor, view);
    to(locale, view.query ? `${view.list}?${view.query}` : view.list);
  }),
  drop: act({ form: dropViewForm }, async ({ locals: { actor, locale } }: RequestEvent, one) =>
    to(locale, await dropView(db, actor, one)),
  ),
} satisfies Actions;
