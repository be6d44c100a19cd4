/** One page of the site being edited: save, preview, publish, schedule, call off, archive. */
import { asTyped } from '#platform/form/form.ts';
import { houseFigures } from '#house.ts';
import { db } from '#platform/server/db.ts';
import { archivePage, callOffPublication, publishPage, restorePage } from '#site/page/publish.server.ts';
import { calledOff, newVersion, previewForm, publication } from '#site/page/schema.ts';
import { pageToEdit, previewOf } from '#site/page/staff-queries.server.ts';
import { saveVersion } from '#site/page/write.server.ts';
import { act, again, found } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => ({
  ...found(await pageToEdit(db, actor, params.id)),
  done: url.searchParams.get('hecho'),
  saved: Number(url.searchParams.get('guardado')) || null,
});

async function once(event: RequestEvent, command: typeof archivePage, id = event.params.id) {
  await command(db, event.locals.actor, id);
  again(event);
}

export const actions = {
  save: act({ form: newVersion, back: asTyped }, async (event, version) => {
    again(event, `?guardado=${await saveVersion(db, event.locals.actor, event.params.id, version)}`);
  }),
  preview: act({ form: previewForm, back: asTyped }, async ({ locals: { actor, locale } }, typed) => ({
    ...asTyped(typed),
    preview: await previewOf(db, actor, typed.body, { locale, figures: houseFigures }),
  })),
  // The text beside is another form's: it does not go back with what is wrong here.
  publish: act({ form: publication, back: () => ({}) }, async (event, chosen) => {
    await publishPage(db, event.locals.actor, event.params.id, chosen, houseFigures);
    again(event, `?hecho=${chosen.at ? 'scheduled' : 'published'}`);
  }),
  callOff: act({ form: calledOff, back: () => ({}) }, (event, it) => once(event, callOffPublication, it.publication)),
  archive: act((event) => once(event, archivePage)),
  restore: act((event) => once(event, restorePage)),
} satisfies Actions;
