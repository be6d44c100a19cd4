/** The registration windows, scheduling one, and how often pages are asked to be confirmed. */
import { fail, redirect } from '@sveltejs/kit';
import { whyMayNot } from '#people/rules.ts';
import { now } from '#platform/clock.ts';
import { readForm } from '#platform/form.ts';
import { refuse } from '#registry/reasons.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { confirmationMonths, setConfirmationMonths } from '#registry/upkeep/confirm.server.ts';
import { monthsForm, windowPlan } from '#registry/window/schema.ts';
import { registrationWindows, scheduleWindow } from '#registry/window/commands.server.ts';
import { windowState } from '#registry/window/window.ts';
import { answer } from '../../../answer.ts';
import { found } from '../../../registro/visitor.ts';
import type { Actions, PageServerLoad } from './$types';
import { rights } from '#registry/rights.ts';

export const load: PageServerLoad = async (event) => {
  await found(
    event,
    Promise.resolve().then(() => refuse(whyMayNot(event.locals.actor, rights.openWindow))),
  );
  const windows = await registrationWindows(db);
  return {
    windows: windows.map((window) => ({ ...window, state: windowState(window, now()) })),
    months: await confirmationMonths(db),
  };
};

export const actions = {
  schedule: async ({ request, locals: { actor, locale } }) => {
    const form = await readForm(request, windowPlan);
    if ('rejected' in form) return fail(422, { which: 'schedule', ...form.rejected });
    const { name, slug } = form.value;
    return answer(
      locale,
      async () => {
        const window = await scheduleWindow(db, actor, form.value);
        redirect(303, localHref(`/gestion/registro/aperturas/${window.slug}`, locale));
      },
      { which: 'schedule', values: { name, slug } },
    );
  },
  months: async ({ request, locals: { actor, locale } }) => {
    const form = await readForm(request, monthsForm);
    if ('rejected' in form) return fail(422, { which: 'months', ...form.rejected });
    return answer(
      locale,
      () => setConfirmationMonths(db, actor, form.value.months).then(() => ({ which: 'months', saved: true })),
      { which: 'months' },
    );
  },
} satisfies Actions;
