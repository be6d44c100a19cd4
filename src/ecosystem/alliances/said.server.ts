/** Everything that organisations say of their alliances now, and what the others answered. */
import type { Db } from '#platform/server/db.ts';
import { whoNamesWhom, type Tied } from '#registry/page/public-queries.server.ts';
import type { AllianceAnswer, AllianceClaim } from './alliance.ts';

export interface AllianceSaid {
  readonly organizations: readonly Tied[];
  readonly claims: readonly AllianceClaim[];
  /** The oldest first. */
  readonly answers: readonly AllianceAnswer[];
}

/** The claims among active organisations, those that a registration named as allies among them, and all answers. */
export async function allianceSaid(db: Db): Promise<AllianceSaid> {
  const [{ organizations, named }, claimed, answers] = await Promise.all([
    whoNamesWhom(db),
    db
      .selectFrom('alliance_claim')
      .select(['organization_id as from', 'other_id as to', 'kind', 'giver', 'said_at as saidAt'])
      .where('withdrawn_at', 'is', null)
      .where('other_id', 'is not', null)
      .orderBy('said_at')
      .execute(),
    answersTo(db),
  ]);
  const active = new Set(organizations.map(({ id }) => id));
  const claims = claimed.flatMap(({ to, ...claim }): AllianceClaim[] =>
    to !== null && active.has(claim.from) && active.has(to) ? [{ ...claim, to }] : [],
  );
  const named_ = named.map(({ from, to, at }): AllianceClaim => ({
    from,
    to,
    kind: 'not_said',
    giver: null,
    saidAt: at,
  }));
  return { organizations, claims: [...named_, ...claims], answers };
}

async function answersTo(db: Db): Promise<AllianceAnswer[]> {
  return db
    .selectFrom('alliance_answer')
    .select(['claimant_id as from', 'organization_id as to', 'kind', 'giver', 'verdict', 'answered_at as at'])
    .orderBy('answered_at')
    .orderBy('id')
    .execute()
    .then((rows) => rows as AllianceAnswer[]);
}
