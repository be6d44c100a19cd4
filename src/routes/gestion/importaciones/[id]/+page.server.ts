/** One import: its columns, its preview, applying it and undoing it. */
import type { Actor } from '#platform/actor.ts';
import { db } from '#platform/server/db.ts';
import { applyImport } from '#registry/import/apply.server.ts';
import { discardImport, mapImport, type ColumnChoices } from '#registry/import/commands.server.ts';
import { decideImport, reopenColumns, type Decided } from '#registry/import/decide.server.ts';
import { columnsTo, onColumns, onPreview, placeIn, whereTo } from '#registry/import/form.ts';
import { importPage } from '#registry/import/page.server.ts';
import { chooseSheet } from '#registry/import/sheets.server.ts';
import { undoImport } from '#registry/undo/commands.server.ts';
import { afterApplied } from '#registry/undo/outlook.server.ts';
import { act, again, found } from '../../../answer.ts';
import { sheetWorks, undoing } from '../works.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params: { id }, url: { searchParams }, locals: { actor } }) => ({
  ...found(await importPage(db, actor, id, searchParams, sheetWorks)),
  ...(await afterApplied(db, actor, id, ...undoing)),
});

type Command<Rest extends unknown[]> = (actor: Actor | null, id: string, ...rest: Rest) => Promise<string | void>;

/** Does one thing to the import and shows it again, at the part of it that the command answers; below, with what is typed. */
const once =
  <Rest extends unknown[]>(command: Command<Rest>) =>
  async (event: RequestEvent, ...rest: Rest) =>
    again(event, (await command(event.locals.actor, event.params.id, ...rest)) ?? placeIn(event.url));

const said = (command: Command<[ColumnChoices]>) => act(onColumns, once(command));
const decided = (command: Command<[Decided]>) => act(onPreview, once(command));

export const actions = {
  columns: said((by, id, asked) => mapImport(db, by, id, asked, sheetWorks).then(columnsTo)),
  sheet: said((...asked) => chooseSheet(db, ...asked)),
  reopen: decided((by, id, asked) => reopenColumns(db, by, id, asked, sheetWorks)),
  choose: decided(async (by, id, asked) => void (await decideImport(db, by, id, asked, sheetWorks))),
  apply: decided((by, id, asked) => applyImport(db, by, id, asked, sheetWorks).then(whereTo)),
  undo: act(once((actor, id) => undoImport(db, actor, id, ...undoing))),
  discard: act(once((actor, id) => discardImport(db, actor, id))),
} satisfies Actions;
