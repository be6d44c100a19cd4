/** The pictures of the site: add, describe, take off the list. */
import { db } from '#platform/server/db.ts';
import { pictureId } from '#site/page/schema.ts';
import { addPicture, archivePicture, describePicture } from '#site/picture/commands.server.ts';
import { picturesToChoose } from '#site/picture/queries.server.ts';
import { newImage, pictureWords } from '#site/picture/schema.ts';
import { act, again } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor } }) => ({
  pictures: await picturesToChoose(db, actor),
  changing: url.searchParams.get('cambiar'),
  done: url.searchParams.has('hecho'),
});

export const actions = {
  add: act({ form: newImage }, async (event, image) => {
    await addPicture(db, event.locals.actor, image);
    again(event, '?hecho=si');
  }),
  describe: act({ form: pictureWords }, async (event, { id, ...said }, seen) => {
    await describePicture(db, event.locals.actor, id, said, seen);
    again(event, '?hecho=si');
  }),
  archive: act({ form: pictureId, back: () => ({}) }, async (event, { id }) => {
    await archivePicture(db, event.locals.actor, id);
    again(event);
  }),
} satisfies Actions;
