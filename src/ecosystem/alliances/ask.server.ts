/** Asks organisations, once a week and all at once, whether what others say of them is so; each claim once, and one reminder. */
import { now } from '#platform/clock.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { mailedAddress } from '#platform/server/mailed-token.ts';
import { queueMail } from '#platform/server/outbox.ts';
import { makePersonLink } from '#people/link/for-others.server.ts';
import { addressesOf } from '#people/membership/queries.server.ts';
import { contactAddressOf } from '#registry/upkeep/queries.server.ts';
import { catalogue } from '#platform/words.ts';
import { answerPurpose } from './commands.server.ts';
import { saidOfOne } from './queries.server.ts';
import { en } from './letters.en.ts';
import { es } from './letters.es.ts';
import { allianceSaid, type AllianceSaid } from './said.server.ts';
import { tieOf } from './schema.ts';
import { words } from './words.ts';

const letters = catalogue({ es, en });
/** How long a link of a letter opens. */
const linkDays = 60;
/** After how many days without an answer it is asked again. */
const patienceDays = 14;

interface Asked {
  readonly id: string;
  readonly organization_id: string;
  readonly other_id: string | null;
  readonly kind: string;
  readonly giver: string | null;
  readonly asked_at: Temporal.Instant | null;
}

/** Writes to each organisation of which something new is said, or which has not answered for a fortnight. */
export async function askForAnswers(db: Db): Promise<void> {
  const due = await claimsDue(db);
  const said = await allianceSaid(db);
  for (const [organizationId, claims] of Map.groupBy(due, ({ other_id }) => other_id!))
    await transact(db, (tx) => ask(tx, said, organizationId, claims));
}

async function claimsDue(db: Db): Promise<Asked[]> {
  const patience = now().subtract({ hours: 24 * patienceDays });
  return db
    .selectFrom('alliance_claim')
    .select(['id', 'organization_id', 'other_id', 'kind', 'giver', 'asked_at'])
    .where('withdrawn_at', 'is', null)
    .where('other_id', 'is not', null)
    .where((e) =>
      e.or([e('asked_at', 'is', null), e.and([e('asked_at', '<', patience), e('reminded_at', 'is', null)])]),
    )
    .orderBy('said_at')
    .execute();
}

async function ask(tx: Db, said: AllianceSaid, organizationId: string, claims: readonly Asked[]): Promise<void> {
  const open = saidOfOne(said, organizationId).filter(({ answered }) => answered === null);
  const name = said.organizations.find(({ id }) => id === organizationId)?.name;
  const asked = open.filter((one) =>
    claims.some((claim) => claim.organization_id === one.other.id && sameCode(claim, one.tie)),
  );
  const addresses = await addressesFor(tx, organizationId);
  if (name === undefined || asked.length === 0 || addresses.length === 0) return;
  const again = claims.every(({ asked_at }) => asked_at !== null);
  const lines = open.map((one) => `· ${one.other.name}: ${tieWords(one.tie)}`);
  for (const address of addresses) {
    const token = await makePersonLink(tx, {
      purpose: answerPurpose,
      thing: ['organization', organizationId],
      address,
      lasting: true,
      days: linkDays,
    });
    const link = mailedAddress(`/mi-organizacion/responder/${token}`, 'es');
    const letter = letters.in('es').asked(name, lines, link, linkDays, again);
    await queueMail(tx, { to: address, locale: 'es', kind: 'ecosystem.allianceAsked', ...letter });
  }
  await noteAsked(tx, claims);
}

const tieWords = (code: string): string => {
  const ties: Readonly<Record<string, string>> = words.es.tieOfUs;
  return ties[code] ?? code;
};

const sameCode = (claim: Asked, code: string): boolean => {
  const { kind, giver } = tieOf(code as Parameters<typeof tieOf>[0]);
  return claim.kind === kind && claim.giver === giver;
};

/** Its owners and editors; where nobody represents it, whom its registration names. */
async function addressesFor(tx: Db, organizationId: string): Promise<string[]> {
  const people = await addressesOf(tx, organizationId, ['owner', 'editor']);
  if (people.length > 0) return people;
  const contact = await contactAddressOf(tx, organizationId);
  return contact ? [contact] : [];
}

async function noteAsked(tx: Db, claims: readonly Asked[]): Promise<void> {
  const at = now();
  const [first, again] = [claims.filter(({ asked_at }) => !asked_at), claims.filter(({ asked_at }) => asked_at)];
  for (const [some, set] of [
    [first, { asked_at: at }],
    [again, { reminded_at: at }],
  ] as const)
    if (some.length > 0)
      await tx
        .updateTable('alliance_claim')
        .set(set)
        .where(
          'id',
          'in',
          some.map(({ id }) => id),
        )
        .execute();
}
