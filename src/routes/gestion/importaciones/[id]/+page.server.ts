/** One import: its columns, its preview, applying it and undoing it. */
import type { Actor } from '#platform/actor.ts';
import { db, type Db } from '#platform/server/db.ts';
import { applyImport } from '#registry/import/apply.server.ts';
import { chooseTwins, discardImport, mapImport, reopenColumns } from '#registry/import/commands.server.ts';
import { columnChoices, twinChoices } from '#registry/import/form.ts';
import { importPage } from '#registry/import/page.server.ts';
import { undoImport } from '#registry/import/undo.server.ts';
import { organizationTies } from '../../../../house.ts';
import { act, again, found } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params: { id }, url: { searchParams }, locals: { actor } }) =>
  found(await importPage(db, actor, id, searchParams));

/** Does one thing to the import and shows it again. */
const once = (command: (db: Db, actor: Actor | null, id: string, form: FormData) => Promise<void>) =>
  act(async (event: RequestEvent) => {
    await command(db, event.locals.actor, event.params.id, await event.request.formData());
    again(event);
  });

export const actions = {
  columns: once((db, actor, id, form) => mapImport(db, actor, id, columnChoices(form))),
  reopen: once(reopenColumns),
  choose: once((db, actor, id, form) => chooseTwins(db, actor, id, twinChoices(form))),
  apply: once(applyImport),
  undo: once((db, actor, id) => undoImport(db, actor, id, organizationTies)),
  discard: once(discardImport),
} satisfies Actions;
