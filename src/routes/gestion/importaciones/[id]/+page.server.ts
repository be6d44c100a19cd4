/** One import: its columns, its preview, applying it and undoing it. */
import type { Actor } from '#platform/actor.ts';
import { db, type Db } from '#platform/server/db.ts';
import { applyImport } from '#registry/import/apply.server.ts';
import { chooseTwins, discardImport, mapImport, reopenColumns } from '#registry/import/commands.server.ts';
import { columnForm, mostColumnFields, twinForm } from '#registry/import/form.ts';
import { importPage } from '#registry/import/page.server.ts';
import { undoImport } from '#registry/import/undo.server.ts';
import { organizationTies } from '../../../../house.ts';
import { act, again, found } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params: { id }, url: { searchParams }, locals: { actor } }) =>
  found(await importPage(db, actor, id, searchParams));

/** Does one thing to the import and shows it again. */
async function once(event: RequestEvent, command: (db: Db, actor: Actor | null, id: string) => Promise<void>) {
  await command(db, event.locals.actor, event.params.id);
  again(event);
}

export const actions = {
  columns: act({ form: columnForm, most: mostColumnFields }, (event: RequestEvent, choices) =>
    once(event, (db, actor, id) => mapImport(db, actor, id, choices)),
  ),
  reopen: act((event: RequestEvent) => once(event, reopenColumns)),
  choose: act({ form: twinForm }, (event: RequestEvent, choices) =>
    once(event, (db, actor, id) => chooseTwins(db, actor, id, choices)),
  ),
  apply: act((event: RequestEvent) => once(event, applyImport)),
  undo: act((event: RequestEvent) => once(event, (db, actor, id) => undoImport(db, actor, id, organizationTies))),
  discard: act((event: RequestEvent) => once(event, discardImport)),
} satisfies Actions;
