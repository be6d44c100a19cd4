/** One import: its columns, its preview, applying it and undoing it. */
import { error, redirect, type ActionFailure } from '@sveltejs/kit';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { applyImport } from '#registry/import/apply.server.ts';
import { columnChoices, twinChoices } from '#registry/import/form.ts';
import { columnSamples, countOutcomes, importById, previewRows } from '#registry/import/queries.server.ts';
import { undoImport } from '#registry/import/undo.server.ts';
import { chooseTwins, discardImport, mapImport, reopenColumns } from '#registry/import/commands.server.ts';
import { outcomes } from '#registry/import/import.ts';
import { organizationTies } from '../../../../house.ts';
import { answer } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params: { id }, url: { searchParams }, locals: { actor } }) => {
  const batch = (await importById(db, actor, id)) ?? error(404, 'no-such-import');
  const counts = await countOutcomes(db, actor, id);
  const asked = outcomes.find((one) => one === searchParams.get('ver'));
  const outcome = asked ?? outcomes.toReversed().find((one) => counts.outcomes[one] > 0) ?? 'new';
  const after = Number(searchParams.get('desde')) || 0;
  return {
    ...{ batch, counts, outcome, after },
    samples: batch.state === 'mapping' ? await columnSamples(db, actor, id) : [],
    page: await previewRows(db, actor, id, { outcome, after }),
  };
};

const act =
  (command: (event: RequestEvent, form: FormData) => Promise<void>) =>
  async (event: RequestEvent): Promise<ActionFailure<{ refusal: { code: string; words: string } }> | undefined> => {
    const form = await event.request.formData();
    const refused = await answer(event.locals.locale, () => command(event, form));
    if (refused) return refused;
    redirect(303, localHref(event.url.pathname.replace(/^\/en(?=\/)/, ''), event.locals.locale));
  };

export const actions = {
  columns: act(({ params, locals }, form) => mapImport(db, locals.actor, params.id, columnChoices(form))),
  reopen: act(({ params, locals }) => reopenColumns(db, locals.actor, params.id)),
  choose: act(({ params, locals }, form) => chooseTwins(db, locals.actor, params.id, twinChoices(form))),
  apply: act(({ params, locals }) => applyImport(db, locals.actor, params.id)),
  undo: act(({ params, locals }) => undoImport(db, locals.actor, params.id, organizationTies)),
  discard: act(({ params, locals }) => discardImport(db, locals.actor, params.id)),
} satisfies Actions;
