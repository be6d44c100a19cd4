/** What the team says among itself of a registration: who takes care of it, and notes that only the team reads. */
import { colleagues } from '#people/colleagues-queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { actOnEach } from '#platform/list/act.server.ts';
import type { BulkOutcome } from '#platform/list/chosen.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { journal } from '../journal.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';
import { byFolio } from './accept.server.ts';
import type { ChosenFolio } from './schema.ts';

/** Gives them to a colleague who may review; whoever had one before has it no more. */
export async function assignChosen(
  db: Db,
  actor: Actor | null,
  { chosen, personId }: { readonly chosen: readonly ChosenFolio[]; readonly personId: string },
): Promise<BulkOutcome> {
  refuse(whyMayNot(actor, rights.review));
  const colleague = (await colleagues(db, actor, rights.review)).find(({ id }) => id === personId);
  refuse(colleague ? null : 'no-such-colleague');
  return actOnEach(chosen, labelOf, ({ folio }) =>
    transact(db, async (tx) => {
      const { id } = await byFolio(tx, folio);
      const assigned = { person_id: personId, assigned_by: actor!.id, assigned_at: now() };
      await tx
        .insertInto('registration_assignment')
        .values({ registration_id: id, ...assigned })
        .onConflict((conflict) => conflict.column('registration_id').doUpdateSet(assigned))
        .execute();
      await journal(tx, actor, {
        what: 'registration.assigned',
        on: ['registration', id],
        after: { assignee: colleague!.name },
      });
    }),
  );
}

export async function noteChosen(
  db: Db,
  actor: Actor | null,
  { chosen, text }: { readonly chosen: readonly ChosenFolio[]; readonly text: string },
): Promise<BulkOutcome> {
  refuse(whyMayNot(actor, rights.review));
  return actOnEach(chosen, labelOf, ({ folio }) =>
    transact(db, async (tx) => {
      const { id } = await byFolio(tx, folio);
      await tx
        .insertInto('registration_note')
        .values({ id: newId(), registration_id: id, text, written_by: actor!.id, written_at: now() })
        .execute();
      await journal(tx, actor, { what: 'registration.noted', on: ['registration', id] });
    }),
  );
}

const labelOf = ({ folio }: ChosenFolio) => `Folio ${folio}`;
