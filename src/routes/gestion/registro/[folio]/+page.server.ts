/** One registration before a reviewer: deciding and going on, undoing, noting for the team. */
import { db } from '#platform/server/db.ts';
import { acceptRegistration, rejectRegistration, requestChanges } from '#registry/review/commands.server.ts';
import { acceptForm, changesForm, rejectForm, usualForm } from '#registry/review/schema.ts';
import { undoDecision } from '#registry/review/undo.server.ts';
import { noteChosen } from '#registry/roll/team.server.ts';
import { noteForm } from '#registry/roll/schema.ts';
import { organizationTies } from '../../../../house.ts';
import { act, to } from '../../../answer.ts';
import { decide } from './decide.ts';
import { reviewPage } from './shown.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) => reviewPage(event);

export const actions = {
  accept: decide('accepted', acceptForm, ({ locals }, decision) => acceptRegistration(db, locals.actor, decision)),
  changes: decide('changes_requested', changesForm, ({ locals }, given) => requestChanges(db, locals.actor, given)),
  reject: decide('rejected', rejectForm, ({ locals }, decision) => rejectRegistration(db, locals.actor, decision)),
  usual: act({ form: usualForm, as: { verdict: 'writing' } }, (_: RequestEvent, values) => ({
    verdict: 'writing',
    values,
  })),
  undo: act(async ({ locals: { actor, locale }, params: { folio } }: RequestEvent) => {
    await undoDecision(db, actor, Number(folio), organizationTies);
    to(locale, `/gestion/registro/${folio}?deshecha`);
  }),
  note: act({ form: noteForm, as: { verdict: 'note' } }, async ({ locals, params: { folio } }: RequestEvent, note) => {
    await noteChosen(db, locals.actor, { about: 'registration', chosen: [folio], ...note });
    to(locals.locale, `/gestion/registro/${folio}#notas`);
  }),
} satisfies Actions;
