/** What an import changed of an organisation, for its own people to look at and put back. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
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
  /** It was put back already. */
  readonly back: boolean;
}

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
  return (await importsOver(db, organizationId)).filter(({ back }) => !back);
}

async function importsOver(db: Db, organizationId: string, batchId?: string): Promise<ImportOver[]> {
  let query = db
    .selectFrom('import_row as r')
    .innerJoin('import_batch as b', 'b.id', 'r.batch_id')
    .innerJoin('organization as o', 'o.id', 'r.organization_id')
    .select(['b.id as batch', 'b.applied_at as at', 'r.before', 'r.answers', 'o.id', 'o.name', 'o.slug'])
    .select((e) =>
      e
        .not(
          e.exists(
            e
              .selectFrom('organization_writing as w')
              .select('w.id')
              .whereRef('w.act_id', '=', 'b.id')
              .whereRef('w.organization_id', '=', 'o.id'),
          ),
        )
        .as('back'),
    )
    .where('r.organization_id', '=', organizationId)
    .where('r.before', 'is not', null)
    .where('b.applied_at', '>', now().subtract({ hours: 24 * backDays }))
    .orderBy('b.applied_at', 'desc');
  if (batchId) query = query.where('b.id', '=', batchId);
  return (await query.execute()).map(({ batch, at, back, id, name, slug, ...row }) => {
    const [before, answers] = [row.before!, row.answers!];
    const fields = fieldsWritten(before, answers).map((field) => field as ImportField);
    const changes = fields.map((field) => ({ field, before: before[field], after: answers[field] }));
    return { batch, organization: { id, name, slug }, at: at!, before, answers, changes, back: Boolean(back) };
  });
}
