/** The registration windows, scheduling one, and how often pages are asked to be confirmed. */
import { db } from '#platform/server/db.ts';
import { setConfirmationMonths } from '#registry/upkeep/confirm.server.ts';
import { windowsPage } from '#registry/review/window-page.server.ts';
import { monthsForm } from '#registry/upkeep/schema.ts';
import { scheduleWindow } from '#registry/window/commands.server.ts';
import { windowPlan } from '#registry/window/schema.ts';
import { act, to } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor } }) => windowsPage(db, actor);

export const actions = {
  schedule: act({ form: windowPlan, as: { which: 'schedule' } }, async ({ locals: { actor, locale } }, plan) => {
    const { slug } = await scheduleWindow(db, actor, plan);
    to(locale, `/gestion/registro/aperturas/${slug}`);
  }),
  months: act({ form: monthsForm, as: { which: 'months' } }, async ({ locals: { actor } }, { months }) => {
    await setConfirmationMonths(db, actor, months);
    return { which: 'months', saved: true };
  }),
} satisfies Actions;
