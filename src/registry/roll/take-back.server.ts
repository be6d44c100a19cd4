/** Undoing what was just done with many: each in its own transaction, and only what nobody changed since. */
import { sql } from 'kysely';
import { undoInvitation } from '#people/invitation/for-others.server.ts';
import { letterOfInvitation } from '#people/invitation/invitation.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { OrganizationTie } from '#platform/facet/organization-tie.ts';
import { actOnEach } from '#platform/list/act.server.ts';
import type { BulkOutcome } from '#platform/list/chosen.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { letterLeaves } from '#platform/server/outbox.ts';
import { journal } from '../journal.ts';
import { refuse } from '../reasons.ts';
import { requestWaitsAgain } from '../representation/decide.server.ts';
import { lastDecisionLetter, undoDecision } from '../review/undo.server.ts';
import { rights } from '../rights.ts';
import type { UndoableAct } from './schema.ts';
import { addTag, colleagueCalled, entrust, takeTag, whoHas } from './team.server.ts';
import { columnOf, nobody, type About, type Tended } from './team.ts';

interface Undoing {
  readonly about: About;
  readonly act: UndoableAct;
  /** As the deed gave them. */
  readonly undo: readonly string[];
}

export async function takeBackChosen(
  db: Db,
  actor: Actor | null,
  { about, act, undo }: Undoing,
  ties: readonly OrganizationTie[],
): Promise<BulkOutcome> {
  refuse(whyMayNot(actor, rights.review));
  const keys = undo.map((key) => key.split('|'));
  const labels = await labelsOf(
    db,
    about,
    keys.map(([id]) => id!),
  );
  const letterKey = letterKeys[act];
  const outcome = await actOnEach(
    keys.map(([id, ...rest]) => ({ thing: { about, id: id!, label: labels.get(id!) ?? '–' }, rest })),
    ({ thing }) => thing.label,
    async ({ thing, rest }) => {
      await takers[act](db, actor, thing, rest, ties);
      return null;
    },
    letterKey && (async ({ rest }) => whenLeaves(db, await letterKey(db, rest))),
  );
  return { ...outcome, ...(letterKey && { lettersStay: true }) };
}

/** The acts that write letters, and by what key each waits. */
const letterKeys: Readonly<Partial<Record<UndoableAct, (db: Db, rest: readonly string[]) => Promise<string | null>>>> =
  {
    accept: (db, [folio]) => lastDecisionLetter(db, Number(folio)),
    invite: async (_, [invitation]) => letterOfInvitation(invitation ?? ''),
  };

const whenLeaves = async (db: Db, key: string | null) => (key === null ? null : letterLeaves(db, key));

type Taker = (
  db: Db,
  actor: Actor | null,
  thing: Tended,
  rest: readonly string[],
  ties: readonly OrganizationTie[],
) => Promise<unknown>;

const takers: Readonly<Record<UndoableAct, Taker>> = {
  accept: (db, actor, _, [folio], ties) => undoDecision(db, actor, Number(folio), ties),
  assign: async (db, actor, thing, [given, before]) => {
    const colleague = await colleagueCalled(db, actor, before || nobody);
    await transact(db, async (tx) => {
      refuse(((await whoHas(tx, thing)) ?? '') === given ? null : 'changed-meanwhile');
      if (given !== before) await entrust(tx, actor, thing, colleague);
    });
  },
  invite: async (db, actor, thing, [invitation]) => {
    refuse(whyMayNot(actor, rights.inviteOwners));
    await transact(db, async (tx) => {
      const taken = await undoInvitation(tx, actor, { organizationId: thing.id, id: invitation ?? '' });
      await requestWaitsAgain(tx, actor, taken);
    });
  },
  note: (db, actor, thing, [noteId]) => transact(db, (tx) => takeNote(tx, actor, thing, noteId ?? '')),
  tag: (db, actor, thing, [tag]) => transact(db, (tx) => takeTag(tx, actor, thing, tag ?? '')),
  untag: (db, actor, thing, [tag]) => transact(db, (tx) => addTag(tx, actor, thing, tag ?? '')),
};

/** One's own alone. */
async function takeNote(tx: Db, actor: Actor | null, { about, id }: Tended, noteId: string): Promise<void> {
  const taken = await tx
    .deleteFrom('team_note')
    .where(sql<string>`id::text`, '=', noteId)
    .where(columnOf(about), '=', id)
    .where('written_by', '=', actor!.id)
    .returning('id')
    .executeTakeFirst();
  refuse(taken ? null : 'changed-meanwhile');
  await journal(tx, actor, { what: `${about}.noteTaken`, on: [about, id] });
}

async function labelsOf(db: Db, about: About, ids: readonly string[]): Promise<Map<string, string>> {
  const any = sql<string>`any(${[...ids]}::uuid[])`;
  const rows =
    about === 'registration'
      ? await db
          .selectFrom('registration')
          .select(['id', sql<string>`'Folio ' || folio`.as('label')])
          .where('id', '=', any)
          .execute()
      : await db.selectFrom('organization').select(['id', 'name as label']).where('id', '=', any).execute();
  return new Map(rows.map(({ id, label }) => [id, label]));
}
