/** Spreadsheets: give one, and those given before. */
import { db } from '#platform/server/db.ts';
import { startImport } from '#registry/import/commands.server.ts';
import { importForm } from '#registry/import/form.ts';
import { importsForStaff } from '#registry/import/list.server.ts';
import { act, to } from '../../answer.ts';
import { listOf } from '../lists.ts';
import { sheetWorks } from './works.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ list: await listOf(importsForStaff, event) });

export const actions = {
  default: act({ form: importForm }, async ({ locals: { actor, locale } }, { file, what }) => {
    const given = { name: file?.name ?? '', bytes: (await file?.bytes()) ?? new Uint8Array(), what };
    to(locale, `/gestion/importaciones/${await startImport(db, actor, given, sheetWorks)}`);
  }),
} satisfies Actions;
