/** An organisation's alliances as its people see them: what others say of it, what it says, what was answered. */
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { personLink } from '#people/link/queries.server.ts';
import { whyNotUseLink } from '#people/link/link.ts';
import { whyMayNot } from '#people/rules.ts';
import { now } from '#platform/clock.ts';
import { runnersNamed, type NamedRunner } from '../initiatives/runners.server.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import {
  lastAnswer,
  standingOfClaim,
  waysSaid,
  type AllianceStanding,
  type AllianceClaim,
  type AllianceVerdict,
} from './alliance.ts';
import { answerPurpose } from './commands.server.ts';
import { allianceSaid, type AllianceSaid } from './said.server.ts';
import { codeOf } from './schema.ts';

type Other = { readonly id: string; readonly slug: string; readonly name: string };

/** What another says of an organisation: `tie` as its code, seen by who says it; `answered`: the last verdict. */
export interface SaidOfUs {
  readonly other: Other;
  readonly tie: string;
  readonly answered: AllianceVerdict | null;
}

/** What it says itself; `id` null where its registration said it. `other` null: outside the registry. */
export interface SaidByUs {
  readonly id: string | null;
  readonly name: string;
  readonly other: Other | null;
  readonly tie: string;
  readonly standing: AllianceStanding | null;
}

export interface OwnAlliances {
  /** What others say of it, and the parts in initiatives that they say it takes. */
  readonly ofUs: readonly SaidOfUs[];
  readonly parts: readonly NamedRunner[];
  readonly mine: readonly SaidByUs[];
}

/** For those who write them. */
export async function ownAlliances(db: Db, actor: Actor | null, organizationId: string): Promise<OwnAlliances> {
  refuse(whyMayNot(actor, rights.writeAlliances, { organizationId }));
  const [said, claimed] = await Promise.all([allianceSaid(db, organizationId), claimsOf(db, organizationId)]);
  const named = said.claims.filter(({ from, kind }) => from === organizationId && kind === 'not_said');
  const byId = othersById(said);
  const mine = [
    ...claimed.map(({ id, otherId, otherName, kind, giver, saidAt }): SaidByUs => {
      const other = otherId === null ? null : (byId.get(otherId) ?? null);
      const claim: AllianceClaim | null = other && { from: organizationId, to: other.id, kind, giver, saidAt };
      const standing = claim && standingOfClaim(claim, said.claims, said.answers);
      return { id, name: other?.name ?? otherName ?? '', other, tie: codeOf({ kind, giver }), standing };
    }),
    ...named.map((claim): SaidByUs => {
      const other = byId.get(claim.to)!;
      const standing = standingOfClaim(claim, said.claims, said.answers);
      return { id: null, name: other.name, other, tie: 'not_said', standing };
    }),
  ];
  return {
    ofUs: saidOfOne(said, organizationId),
    parts: await runnersNamed(db, [organizationId]),
    mine: mine.toSorted((a, b) => a.name.localeCompare(b.name, 'es')),
  };
}

/** Whom an organisation says that it is allied with, also outside the registry, and who says so of it, by name: as anyone may read. */
export async function publicAlliances(
  db: Db,
  organizationId: string,
): Promise<{
  readonly allies: readonly Other[];
  readonly outside: readonly string[];
  readonly namedBy: readonly Other[];
}> {
  const [said, claimed] = await Promise.all([allianceSaid(db, organizationId), claimsOf(db, organizationId)]);
  const byId = othersById(said);
  const ways = waysSaid(said.claims, said.answers);
  const named = (ids: readonly string[]) =>
    [...new Set(ids)].map((id) => byId.get(id)!).toSorted((a, b) => a.name.localeCompare(b.name, 'es'));
  return {
    allies: named(ways.flatMap(({ from, to }) => (from === organizationId ? [to] : []))),
    outside: claimed.flatMap(({ otherName }) => otherName ?? []),
    namedBy: named(ways.flatMap(({ from, to }) => (to === organizationId ? [from] : []))),
  };
}

/** What waits for an answer at the link of a letter, and what was answered. Refuses a link that is old, was cut or never was. */
export async function alliancesOfLink(
  db: Db,
  token: string,
): Promise<{
  readonly organization: Other;
  readonly said: readonly SaidOfUs[];
  readonly parts: readonly NamedRunner[];
}> {
  const link = await personLink(db, token, answerPurpose);
  refuse(whyNotUseLink(link, now()));
  const said = await allianceSaid(db, link!.thing[1]);
  const organization = othersById(said).get(link!.thing[1]) ?? refused('no-such-organization');
  return { organization, said: saidOfOne(said, organization.id), parts: await runnersNamed(db, [organization.id]) };
}

/** What others say of it, but for what it says itself as well. */
export function saidOfOne({ claims, answers, ...said }: AllianceSaid, organizationId: string): SaidOfUs[] {
  const byId = othersById({ claims, answers, ...said });
  return claims
    .filter(({ to }) => to === organizationId)
    .flatMap((claim): SaidOfUs[] => {
      const answered = lastAnswer(claim, answers)?.verdict ?? null;
      if (answered === null && standingOfClaim(claim, claims, answers) === 'confirmed') return [];
      return [{ other: byId.get(claim.from)!, tie: codeOf(claim), answered }];
    })
    .toSorted((a, b) => a.other.name.localeCompare(b.other.name, 'es'));
}

const othersById = ({ organizations }: AllianceSaid): ReadonlyMap<string, Other> =>
  new Map(organizations.map(({ id, slug, name }) => [id, { id, slug, name }]));

async function claimsOf(db: Db, organizationId: string) {
  return db
    .selectFrom('alliance_claim')
    .select(['id', 'other_id as otherId', 'other_name as otherName', 'kind', 'giver', 'said_at as saidAt'])
    .where('organization_id', '=', organizationId)
    .where('withdrawn_at', 'is', null)
    .orderBy('said_at')
    .execute();
}
