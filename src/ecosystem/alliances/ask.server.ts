/** Asks organisations, once a week and all at once, whether what others say of them is so; each claim once, and one reminder. */
import { sql } from 'kysely';
import { now } from '#platform/clock.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { mailedAddress } from '#platform/server/mailed-token.ts';
import { queueMail } from '#platform/server/outbox.ts';
import { makePersonLink } from '#people/link/for-others.server.ts';
import { addressesOf } from '#people/membership/queries.server.ts';
import { contactAddressOf } from '#registry/upkeep/queries.server.ts';
import { catalogue } from '#platform/words.ts';
import { runnersNamed } from '../initiatives/runners.server.ts';
import { tieToAnswer, partToAnswer, type ToAnswer } from './to-answer.ts';
import { answerPurpose } from './commands.server.ts';
import { saidOfOne } from './queries.server.ts';
import { en } from './letters.en.ts';
import { es } from './letters.es.ts';
import { allianceSaid } from './said.server.ts';

const letters = catalogue({ es, en });
/** How long a link of a letter opens. */
const linkDays = 60;
/** After how many days without an answer it is asked again. */
const patienceDays = 14;

/** What was said and not asked of the other yet, or asked once and not answered for a fortnight. */
interface Due {
  readonly table: 'alliance_claim' | 'initiative_runner';
  readonly id: string;
  /** Who is asked. */
  readonly of: string;
  readonly askedAt: Temporal.Instant | null;
}

/** Writes to each organisation of which something new is said, or which has not answered for a fortnight. */
export async function askForAnswers(db: Db): Promise<void> {
  const due = [...(await claimsDue(db)), ...(await runnersDue(db))];
  const said = await allianceSaid(db);
  const parts = await runnersNamed(
    db,
    due.map((one) => one.of),
  );
  for (const [organizationId, some] of Map.groupBy(due, (one) => one.of)) {
    const asked = [
      ...saidOfOne(said, organizationId).map((one) => tieToAnswer(one, 'es')),
      ...parts.filter((part) => part.organizationId === organizationId).map((part) => partToAnswer(part, 'es')),
    ].filter(({ answered }) => answered === null);
    const name = said.organizations.find(({ id }) => id === organizationId)?.name;
    if (name !== undefined && asked.length > 0)
      await transact(db, (tx) => ask(tx, { organizationId, name, asked, due: some }));
  }
}

const patience = () => now().subtract({ hours: 24 * patienceDays });

/** Where a claim is answered already, in one way or the other, its organisation is asked nothing. */
async function claimsDue(db: Db): Promise<Due[]> {
  const rows = await db
    .selectFrom('alliance_claim as c')
    .select(['id', 'other_id as of', 'asked_at as askedAt'])
    .where('withdrawn_at', 'is', null)
    .where('other_id', 'is not', null)
    .where((e) =>
      e.or([e('asked_at', 'is', null), e.and([e('asked_at', '<', patience()), e('reminded_at', 'is', null)])]),
    )
    .where(
      sql<boolean>`not exists (select from alliance_answer a where a.claimant_id = c.organization_id
        and a.organization_id = c.other_id and a.kind = c.kind and a.giver is not distinct from c.giver)`,
    )
    .orderBy('said_at')
    .execute();
  return rows.map((row) => ({ ...row, of: row.of!, table: 'alliance_claim' }));
}

async function runnersDue(db: Db): Promise<Due[]> {
  const rows = await db
    .selectFrom('initiative_runner as r')
    .innerJoin('initiative as i', 'i.id', 'r.initiative_id')
    .select(['r.id', 'r.organization_id as of', 'r.asked_at as askedAt'])
    .where('r.role', '!=', 'lead')
    .where('r.until_at', 'is', null)
    .where('r.confirmed_at', 'is', null)
    .where('r.declined_at', 'is', null)
    .where('i.state', '!=', 'draft')
    .where((e) =>
      e.or([e('r.asked_at', 'is', null), e.and([e('r.asked_at', '<', patience()), e('r.reminded_at', 'is', null)])]),
    )
    .orderBy('r.said_at')
    .execute();
  return rows.map((row) => ({ ...row, table: 'initiative_runner' }));
}

interface Asking {
  readonly organizationId: string;
  readonly name: string;
  readonly asked: readonly ToAnswer[];
  readonly due: readonly Due[];
}

async function ask(tx: Db, { organizationId, name, asked, due }: Asking): Promise<void> {
  const addresses = await addressesFor(tx, organizationId);
  const again = due.every(({ askedAt }) => askedAt !== null);
  const who = new Set(asked.map((one) => one.name)).size;
  for (const address of addresses) {
    const token = await makePersonLink(tx, {
      purpose: answerPurpose,
      thing: ['organization', organizationId],
      address,
      lasting: true,
      days: linkDays,
    });
    const link = mailedAddress(`/mi-organizacion/responder/${token}`, 'es');
    const lines = asked.map((one) => `· ${one.name} dice: «${one.says}»`);
    const letter = letters.in('es').asked(name, who, lines, link, linkDays, again);
    await queueMail(tx, { to: address, locale: 'es', kind: 'ecosystem.allianceAsked', ...letter });
  }
  if (addresses.length > 0) await noteAsked(tx, due);
}

async function noteAsked(tx: Db, due: readonly Due[]): Promise<void> {
  for (const { table, id, askedAt } of due)
    await tx
      .updateTable(table)
      .set(askedAt ? { reminded_at: now() } : { asked_at: now() })
      .where('id', '=', id)
      .execute();
}

/** Its owners and editors; where nobody represents it, whom its registration names. */
async function addressesFor(tx: Db, organizationId: string): Promise<string[]> {
  const people = await addressesOf(tx, organizationId, ['owner', 'editor']);
  if (people.length > 0) return people;
  const contact = await contactAddressOf(tx, organizationId);
  return contact ? [contact] : [];
}
