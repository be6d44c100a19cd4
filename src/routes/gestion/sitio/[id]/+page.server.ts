/** One page of the site being edited: save, preview, publish, schedule, call off, archive. */
import { houseFigures } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { archivePage, callOffPublication, publishPage, restorePage } from '#site/page/publish.server.ts';
import { newVersion, publication, unsavedForm } from '#site/page/schema.ts';
import { pageToEdit, previewOf, unsavedText } from '#site/page/staff-queries.server.ts';
import { saveVersion } from '#site/page/write.server.ts';
import { act, again, found } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) =>
  found(await pageToEdit(db, actor, params.id));

/** Does a thing beside the text; what was typed of it and not saved stays in the form. */
const beside = (command: typeof archivePage, named?: 'publication') =>
  act({ form: unsavedForm }, async (event: RequestEvent, typed) => {
    const { params, locals } = event;
    await command(db, locals.actor, named ? typed[named] : params.id, typed.reason);
    const unsaved = await unsavedText(db, locals.actor, params.id, typed);
    return unsaved.values ? { ...unsaved, done: true } : again(event, '?hecho=beside');
  });

export const actions = {
  save: act({ form: newVersion }, async (event, version) => {
    again(event, `?guardado=${await saveVersion(db, event.locals.actor, event.params.id, version)}`);
  }),
  preview: act({ form: unsavedForm }, async ({ params, locals: { actor, locale } }, typed) => ({
    ...(await unsavedText(db, actor, params.id, typed)),
    preview: await previewOf(db, actor, typed.body, { locale, figures: houseFigures }),
  })),
  publish: act({ form: publication }, async (event, chosen) => {
    const calledOff = await publishPage(db, event.locals.actor, event.params.id, chosen, houseFigures);
    again(event, `?hecho=${chosen.at ? 'scheduled' : 'published'}${calledOff ? '&canceladas' : ''}`);
  }),
  callOff: beside(callOffPublication, 'publication'),
  archive: beside(archivePage),
  restore: beside(restorePage),
} satisfies Actions;
