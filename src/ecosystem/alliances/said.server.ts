/** Everything that organisations say of their alliances now, and what the others answered. */
import type { Db } from '#platform/server/db.ts';
import { activeTied, namedAllies, type Tied } from '#registry/page/public-queries.server.ts';
import type { AllianceAnswer, AllianceClaim } from './alliance.ts';

export interface AllianceSaid {
  readonly organizations: readonly Tied[];
  readonly claims: readonly AllianceClaim[];
  /** The oldest first. */
  readonly answers: readonly AllianceAnswer[];
}

/** The claims among active organisations, those that a registration named as allies among them, and all answers; of one, where it is said. */
export async function allianceSaid(db: Db, of?: string): Promise<AllianceSaid> {
  const [named, claimed, answers] = await Promise.all([namedOf(db, of), claimedOf(db, of), answersOf(db, of)]);
  const said = [...named, ...claimed];
  const ends = said.flatMap(({ from, to }) => [from, to]);
  const organizations = await activeTied(db, of === undefined ? undefined : [of, ...ends]);
  const active = new Set(organizations.map(({ id }) => id));
  return { organizations, claims: said.filter(({ from, to }) => active.has(from) && active.has(to)), answers };
}

async function namedOf(db: Db, of?: string): Promise<AllianceClaim[]> {
  const named = await namedAllies(db)
    .$if(of !== undefined, (some) => some.where((e) => e.or([e('says.id', '=', of!), e('other.id', '=', of!)])))
    .orderBy('a.id')
    .execute();
  return named.map(({ from, to, at }) => ({ from, to, kind: 'not_said', giver: null, saidAt: at }));
}

async function claimedOf(db: Db, of?: string): Promise<AllianceClaim[]> {
  const claimed = await db
    .selectFrom('alliance_claim')
    .select(['organization_id as from', 'other_id as to', 'kind', 'giver', 'said_at as saidAt'])
    .where('withdrawn_at', 'is', null)
    .where('other_id', 'is not', null)
    .$if(of !== undefined, (some) => some.where((e) => e.or([e('organization_id', '=', of!), e('other_id', '=', of!)])))
    .orderBy('said_at')
    .execute();
  return claimed.map(({ to, ...claim }) => ({ ...claim, to: to! }));
}

async function answersOf(db: Db, of?: string): Promise<AllianceAnswer[]> {
  const answers = await db
    .selectFrom('alliance_answer')
    .select(['claimant_id as from', 'organization_id as to', 'kind', 'giver', 'verdict', 'answered_at as at'])
    .$if(of !== undefined, (some) =>
      some.where((e) => e.or([e('claimant_id', '=', of!), e('organization_id', '=', of!)])),
    )
    .orderBy('answered_at')
    .orderBy('id')
    .execute();
  return answers as AllianceAnswer[];
}
