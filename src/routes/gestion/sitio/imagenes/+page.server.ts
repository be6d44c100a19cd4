/** The pictures of the site: add, describe, take off the list. */
import { fail } from '@sveltejs/kit';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { addPicture, archivePicture, describePicture, picturesToChoose } from '#site/picture/commands.server.ts';
import { newImage, pictureWords } from '#site/page/schema.ts';
import { textIn } from '#site/page/form.ts';
import { answered } from '../answered.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor } }) => ({
  pictures: await picturesToChoose(db, actor),
  done: url.searchParams.has('hecho'),
});

export const actions = {
  add: async ({ request, locals: { actor, locale } }) => {
    const form = await readForm(request, newImage);
    if ('rejected' in form) return fail(422, form.rejected);
    return answered(locale, 'imagenes', 'si', () => addPicture(db, actor, form.value));
  },
  describe: async ({ request, locals: { actor, locale } }) => {
    const form = await readForm(request, pictureWords);
    if ('rejected' in form) return fail(422, { ...form.rejected, changing: String(form.rejected.values['id']) });
    const { id, ...said } = form.value;
    return answered(locale, 'imagenes', 'si', () => describePicture(db, actor, id, said));
  },
  archive: async ({ request, locals: { actor, locale } }) => {
    const id = textIn(await request.formData(), 'id');
    return answered(locale, 'imagenes', '', () => archivePicture(db, actor, id));
  },
} satisfies Actions;
