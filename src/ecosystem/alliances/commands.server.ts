/** What an organisation says of its alliances: it claims one, takes it back, answers what others say of it. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { usePersonLink } from '#people/link/for-others.server.ts';
import { whyMayNot } from '#people/rules.ts';
import { noteDenied } from '#registry/upkeep/for-others.server.ts';
import { answerRunner, type AnsweringFor } from '../initiatives/runners.server.ts';
import { journal } from '../journal.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { plain } from '#territory/find.ts';
import { isSameClaim, lastAnswer, sameTie, type Tie, type AllianceClaim, type AllianceVerdict } from './alliance.ts';
import { whyNotAnswerAlliance, whyNotClaim } from './rules.ts';
import { allianceSaid, type AllianceSaid } from './said.server.ts';
import { tieOf, type AnswerDraft, type TieCode } from './schema.ts';

/** What is said: with one of the registry by its id, or with one outside it by name. */
export interface Claiming {
  readonly other: { readonly id: string } | { readonly name: string };
  readonly tie: TieCode;
  readonly since: string | null;
}

/** The purpose of the links in the letters that ask. */
export const answerPurpose = 'alliance.answer';

/** Says that there is an alliance, and answers with whom: its address is null outside the registry. The other is asked by its next letter. */
export async function claimAlliance(
  db: Db,
  actor: Actor | null,
  organizationId: string,
  claiming: Claiming,
): Promise<{ readonly name: string; readonly slug: string | null }> {
  refuse(whyMayNot(actor, rights.writeAlliances, { organizationId }));
  const { other, tie, since } = claiming;
  return transact(db, async (tx) => {
    const { organizations, claims, answers } = await allianceSaid(tx);
    const said = { ...tieOf(tie), saidAt: now() };
    const named = 'id' in other ? organizations.find(({ id }) => id === other.id) : undefined;
    if ('name' in other) await refuseKnown(tx, organizationId, other.name, { organizations, tie: said });
    if ('id' in other) {
      if (!named) refused('no-such-organization');
      refuse(whyNotClaim({ ...said, from: organizationId, to: other.id }, claims, answers));
    }
    const name = 'name' in other ? other.name : named!.name;
    await tx
      .insertInto('alliance_claim')
      .values({
        id: newId(),
        organization_id: organizationId,
        other_id: named?.id ?? null,
        other_name: 'name' in other ? other.name : null,
        kind: said.kind,
        giver: said.giver,
        since,
        said_by: actor!.id,
        said_at: said.saidAt,
      })
      .execute();
    await journal(tx, actor, {
      what: 'alliance.claimed',
      on: ['organization', organizationId],
      inNameOf: organizationId,
      after: { name, tie },
    });
    return { name, slug: named?.slug ?? null };
  });
}

/** One of the registry is said as such, and one outside it once, however it is spelled. */
async function refuseKnown(
  tx: Db,
  organizationId: string,
  name: string,
  { organizations, tie }: Pick<AllianceSaid, 'organizations'> & { readonly tie: Tie },
): Promise<void> {
  const isThat = (called: string | null) => called !== null && plain(called) === plain(name);
  const known = organizations.find((one) => isThat(one.name) || isThat(one.knownAs));
  if (known) refuse(known.id === organizationId ? 'alliance-with-itself' : 'alliance-in-registry');
  const outside = await tx
    .selectFrom('alliance_claim')
    .select(['other_name', 'kind', 'giver'])
    .where('organization_id', '=', organizationId)
    .where('withdrawn_at', 'is', null)
    .where('other_name', 'is not', null)
    .execute();
  refuse(outside.some((one) => isThat(one.other_name) && sameTie(one, tie)) ? 'alliance-said' : null);
}

/** Takes back what it had said; it stays known that it was said. */
export async function withdrawAlliance(
  db: Db,
  actor: Actor | null,
  organizationId: string,
  claimId: string,
): Promise<void> {
  refuse(whyMayNot(actor, rights.writeAlliances, { organizationId }));
  await transact(db, async (tx) => {
    const row = await tx
      .updateTable('alliance_claim')
      .set({ withdrawn_at: now() })
      .where('id', '=', claimId)
      .where('organization_id', '=', organizationId)
      .where('withdrawn_at', 'is', null)
      .returning(['kind', 'giver'])
      .executeTakeFirst();
    if (!row) refused('no-such-alliance');
    await journal(tx, actor, {
      what: 'alliance.withdrawn',
      on: ['organization', organizationId],
      inNameOf: organizationId,
      before: row,
    });
  });
}

/** Answers what another says of an organisation, or of its part in an initiative: that it is so, or that it is not. It may be answered otherwise later. */
export async function answerAlliance(
  db: Db,
  actor: Actor | null,
  organizationId: string,
  answer: AnswerDraft,
): Promise<void> {
  refuse(whyMayNot(actor, rights.writeAlliances, { organizationId }));
  await transact(db, (tx) => writeAnswer(tx, { actor, organizationId }, answer));
}

/** The same from a mailed link, without an account. */
export async function answerByLink(db: Db, token: string, answer: AnswerDraft): Promise<void> {
  await transact(db, async (tx) => {
    const { thing } = await usePersonLink(tx, token, answerPurpose);
    await writeAnswer(tx, { actor: null, organizationId: thing[1] }, answer);
  });
}

function writeAnswer(tx: Db, by: AnsweringFor, answer: AnswerDraft): Promise<void> {
  return 'runner' in answer ? answerRunner(tx, by, answer) : answerClaim(tx, by, answer);
}

async function answerClaim(
  tx: Db,
  { actor, organizationId }: AnsweringFor,
  { claimant, tie, verdict }: Exclude<AnswerDraft, { runner: string }>,
): Promise<void> {
  const { organizations, claims, answers } = await allianceSaid(tx, organizationId);
  const asked = { from: claimant, to: organizationId, ...tieOf(tie) };
  const said = claims.find((claim) => isSameClaim(claim, asked));
  refuse(whyNotAnswerAlliance(said));
  if (lastAnswer(said!, answers)?.verdict === verdict) return;
  await insertAnswer(tx, actor, said!, verdict);
  await journal(tx, actor, {
    what: verdict === 'confirmed' ? 'alliance.confirmed' : 'alliance.declined',
    on: ['organization', organizationId],
    inNameOf: organizationId,
    after: { name: organizations.find(({ id }) => id === claimant)?.name, tie },
  });
}

async function insertAnswer(
  tx: Db,
  actor: Actor | null,
  { from, to, kind, giver }: AllianceClaim,
  verdict: AllianceVerdict,
) {
  const at = now();
  await tx
    .insertInto('alliance_answer')
    .values({
      id: newId(),
      claimant_id: from,
      organization_id: to,
      kind,
      giver,
      verdict,
      answered_by: actor?.id ?? null,
      answered_at: at,
    })
    .execute();
  if (kind === 'not_said') await noteDenied(tx, { from, to }, verdict === 'declined' ? at : null);
}
