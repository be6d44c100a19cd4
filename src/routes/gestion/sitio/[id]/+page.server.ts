/** One page of the site being edited: save, preview, publish, schedule, call off, archive. */
import { houseFigures } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { archivePage, callOffPublication, publishPage, restorePage } from '#site/page/publish.server.ts';
import { newVersion, publication, unsavedForm } from '#site/page/schema.ts';
import { pageToEdit, previewOf, unsavedText } from '#site/page/staff-queries.server.ts';
import { saveVersion } from '#site/page/write.server.ts';
import { act, again, found } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => ({
  ...found(await pageToEdit(db, actor, params.id)),
  done: url.searchParams.get('hecho'),
  calledOff: url.searchParams.has('canceladas'),
  saved: Number(url.searchParams.get('guardado')) || null,
});

/** Does a thing beside the text, which stays in the form as it was typed. */
const beside = (command: typeof archivePage, named?: 'publication') =>
  act({ form: unsavedForm }, async ({ params, locals: { actor } }: RequestEvent, typed) => {
    await command(db, actor, named ? typed[named] : params.id, typed.reason);
    return unsavedText(db, actor, params.id, typed);
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
