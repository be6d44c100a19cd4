/** What an import changed of an organisation, for its own people to look at and put back. */
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { deedsOn } from '#platform/server/journal.ts';
import { tokenHash } from '#platform/server/mailed-token.ts';
import { fieldsWritten } from '../provenance/writing.ts';
import type { ImportAnswers, ImportField } from '../sheet/row.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';

/** For so long what an import changed can be put back with a button. */
const backDays = 60;

export interface ImportOver {
  readonly batch: string;
  readonly organization: { readonly id: string; readonly name: string; readonly slug: string };
  readonly at: Temporal.Instant;
  readonly before: ImportAnswers;
  readonly answers: ImportAnswers;
  readonly changes: readonly { readonly field: ImportField; readonly before: unknown; readonly after: unknown }[];
  readonly fate: Fate;
  /** When the secretariat undid the import. */
  readonly undoneAt: Temporal.Instant | null;
}

/** Whether it stands, the import was undone, or its people put back what it said before. */
type Fate = 'stands' | 'undone' | 'refused';

/** What the import changed that a mailed link tells of. Refuses a link that is too old or never was. */
export async function importOfLink(db: Db, token: string): Promise<ImportOver> {
  const notice = await db
    .selectFrom('import_notice')
    .select(['batch_id', 'organization_id'])
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst();
  const [over] = notice ? await importsOver(db, notice.organization_id, notice.batch_id) : [];
  return over ?? refused('link-expired');
}

/** What imports changed of an organisation lately and still stands, newest first; nothing for whoever may not edit it. */
export async function importsToPutBack(db: Db, actor: Actor | null, organizationId: string): Promise<ImportOver[]> {
  refuse(whyMayNot(actor, rights.edit, { organizationId }));
  return (await importsOver(db, organizationId)).filter(({ fate }) => fate === 'stands');
}

export interface GivenBack {
  readonly name: string;
  readonly slug: string;
  /** When its people gave it back. */
  readonly at: Temporal.Instant;
  readonly fields: readonly ImportField[];
}

/** What organisations gave back of an import, the first that did first. */
export async function givenBack(db: Db, actor: Actor | null, batch: string): Promise<GivenBack[]> {
  refuse(whyMayNot(actor, rights.importSheets));
  const rows = await db
    .selectFrom('import_row as r')
    .innerJoin('organization as o', 'o.id', 'r.organization_id')
    .select(['o.id', 'o.name', 'o.slug'])
    .where('r.batch_id', '=', batch)
    .where('r.after_at', 'is not', null)
    .execute();
  const changed = new Map(rows.map((row) => [row.id, row]));
  const deeds = await deedsOn(db, 'organization', [...changed.keys()], 'organization.importRefused');
  return deeds.flatMap(({ on, at, ...said }) => {
    const [before, after] = [said.before, said.after] as [ImportAnswers, ImportAnswers & { readonly import: string }];
    const fields = fieldsWritten(before, after).map((field) => field as ImportField);
    const { name, slug } = changed.get(on[1])!;
    return after.import === batch ? [{ name, slug, at, fields }] : [];
  });
}

const fate = sql<Fate>`case
  when b.undone_at is not null then 'undone'
  when exists (select from organization_writing w where w.act_id = b.id and w.organization_id = o.id) then 'stands'
  else 'refused' end`;

async function importsOver(db: Db, organizationId: string, batchId?: string): Promise<ImportOver[]> {
  let query = db
    .selectFrom('import_row as r')
    .innerJoin('import_batch as b', 'b.id', 'r.batch_id')
    .innerJoin('organization as o', 'o.id', 'r.organization_id')
    .select(['b.id as batch', 'b.applied_at as at', 'b.undone_at as undoneAt', 'r.before', 'r.answers'])
    .select(['o.id', 'o.name', 'o.slug', fate.as('fate')])
    .where('r.organization_id', '=', organizationId)
    .where('r.before', 'is not', null)
    .where('b.applied_at', '>', now().subtract({ hours: 24 * backDays }))
    .orderBy('b.applied_at', 'desc');
  if (batchId) query = query.where('b.id', '=', batchId);
  return (await query.execute()).map(({ batch, at, undoneAt, fate: became, id, name, slug, ...row }) => {
    const [before, answers] = [row.before as ImportAnswers, row.answers as ImportAnswers];
    const fields = fieldsWritten(before, answers).map((field) => field as ImportField);
    const changes = fields.map((field) => ({ field, before: before[field], after: answers[field] }));
    const organization = { id, name, slug };
    return { batch, organization, at: at!, before, answers, changes, fate: became, undoneAt };
  });
}
