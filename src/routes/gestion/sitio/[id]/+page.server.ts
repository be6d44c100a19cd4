/** One page of the site being edited: save, preview, publish, schedule, call off, archive. */
import { error, fail, redirect } from '@sveltejs/kit';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { pageToEdit, previewOf } from '#site/page/staff-queries.server.ts';
import { archivePage, callOffPublication, publishPage, restorePage } from '#site/page/publish.server.ts';
import { newVersion, publication } from '#site/page/schema.ts';
import { textIn } from '#site/page/form.ts';
import { saveVersion } from '#site/page/write.server.ts';
import { answer } from '../../../answer.ts';
import { answered } from '../answered.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => ({
  ...((await pageToEdit(db, actor, params.id)) ?? error(404, 'no-such-page')),
  done: url.searchParams.get('hecho'),
  saved: Number(url.searchParams.get('guardado')) || null,
});

export const actions = {
  save: async ({ request, params, locals: { actor, locale } }) => {
    const form = await request.formData();
    const read = await readForm(form, newVersion);
    if ('rejected' in read) return fail(422, read.rejected);
    const number = await answer(locale, () => saveVersion(db, actor, params.id, read.value), { values: typedIn(form) });
    return typeof number === 'number'
      ? redirect(303, localHref(`/gestion/sitio/${params.id}?guardado=${number}`, locale))
      : number;
  },
  preview: async ({ request, locals: { actor, locale } }) => {
    const form = await request.formData();
    const values = typedIn(form);
    return answer(locale, async () => ({ values, preview: await previewOf(db, actor, values['body'] ?? '', locale) }), {
      values,
    });
  },
  publish: async ({ request, params, locals: { actor, locale } }) => {
    const form = await readForm(request, publication);
    if ('rejected' in form) return fail(422, { issues: form.rejected.issues }); // the text beside is another form's
    return answered(locale, params.id, form.value.at ? 'scheduled' : 'published', () =>
      publishPage(db, actor, params.id, form.value),
    );
  },
  callOff: async ({ request, params, locals: { actor, locale } }) => {
    const id = textIn(await request.formData(), 'publication');
    return answered(locale, params.id, '', () => callOffPublication(db, actor, id));
  },
  archive: ({ params, locals: { actor, locale } }) =>
    answered(locale, params.id, '', () => archivePage(db, actor, params.id)),
  restore: ({ params, locals: { actor, locale } }) =>
    answered(locale, params.id, '', () => restorePage(db, actor, params.id)),
} satisfies Actions;

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === 'string'));
