/** What an import does for organisations. */
import { sql } from 'kysely';
import { ownersOf } from '#people/membership/queries.server.ts';
import type { Db } from '#platform/server/db.ts';
import { Register } from '../../likeness/register.ts';
import { fields, isBlank } from '../../organization/answers.ts';
import { choiceFields } from '../../sheet/coded-fields.ts';
import { readKnown } from '../../sheet/registry-seen.server.ts';
import { RowReader, type FileRow, type RowResult } from '../../sheet/rows.ts';
import type { ColumnDecisions, ImportAnswers, ImportField, RowTwin } from '../../sheet/row.ts';
import { organizationSheets } from './kind.ts';
import { tellChanged } from './tell.server.ts';
import type {
  OthersNamed,
  RowOf,
  SheetAsked,
  SheetRowGiven,
  SheetRowRead,
  SheetRowToWrite,
  SheetWork,
} from '../../sheet/work.ts';
import { changeOrganizations, makeOrganizations, whyStale } from './write.server.ts';

export const organizationWork: SheetWork = {
  kind: organizationSheets,
  jobs: { preview: 'registry.import.preview', apply: 'registry.import.apply' },
  read,
  whyStale: (tx, rows) => whyStale(tx, rows.map(ofOrganization)),
  write: async (tx, { actor, door, act }, all) => {
    const rows = all.map(ofOrganization);
    const writer = { door, person: actor, act } as const;
    const made = await makeOrganizations(tx, actor, writer, rows);
    return { made, changed: await changeOrganizations(tx, actor, writer, rows) };
  },
  tell: tellChanged,
  whose,
  written: (answers) => answered(answers as ImportAnswers),
  named: alliesNamed,
  isMatch: (field, code) => (choiceFields[field as ImportField] ?? []).includes(code),
};

const ofOrganization = ({ thingId, answers, ...row }: SheetRowToWrite) => ({
  ...row,
  organizationId: thingId,
  answers: answers as ImportAnswers,
});

const chunk = 500;
/** Below this, two lines of one file are not worth asking about. */
const surelyAlike = 0.97;

async function read(
  db: Db,
  asked: SheetAsked,
  rows: readonly SheetRowGiven[],
  done: (rows: number) => Promise<void>,
): Promise<SheetRowRead[]> {
  const columns = asked.columns as ColumnDecisions;
  const reader = new RowReader({ ...asked, columns, known: await readKnown(db) });
  const results: RowResult[] = [];
  for (let from = 0; from < rows.length; from += chunk) {
    for (const row of rows.slice(from, from + chunk)) results.push(reader.read(row as FileRow));
    await done(results.length);
  }
  const choices = new Map(rows.map(({ number, choice }) => [number, choice]));
  return withTwinsInFile(results, choices).map(({ organization, ...row }) => ({ ...row, thing: organization }));
}

/** New organisations that look like the one of an earlier line, where no RUT parts them: a person says whether they are. */
function withTwinsInFile(
  results: readonly RowResult[],
  choices: ReadonlyMap<number, string | null>,
): readonly RowResult[] {
  const twins = twinsInFile(results.filter(({ outcome }) => outcome === 'new'));
  return results.map((result) => {
    const found = twins.get(result.number);
    if (!found) return result;
    return { ...result, twins: found, outcome: choices.get(result.number) === 'new' ? 'new' : 'duplicate' };
  });
}

/** By the later line of each pair. */
function twinsInFile(fresh: readonly RowResult[]): Map<number, RowTwin[]> {
  const twins = new Map<number, RowTwin[]>();
  const without = fresh.flatMap(({ answers }, index) => (answers?.rut ? [] : [index]));
  if (without.length === 0) return twins;
  const entries = fresh.map(({ answers, label }) => ({
    name: label,
    knownAs: answers?.knownAs ?? null,
    rut: answers?.rut ?? null,
    region: answers?.region ?? null,
  }));
  const register = new Register(entries);
  for (const index of without) {
    for (const { index: other, score } of register.twinsOf(entries[index] ?? { name: '' }, surelyAlike)) {
      const [earlier, later] = [fresh[Math.min(index, other)], fresh[Math.max(index, other)]];
      const known = twins.get(later?.number ?? 0) ?? [];
      if (
        !earlier ||
        !later ||
        other === index ||
        known.length >= 5 ||
        known.some(({ line }) => line === earlier.number)
      )
        continue;
      twins.set(later.number, [...known, { id: '', name: earlier.label, slug: '', score, line: earlier.number }]);
    }
  }
  return twins;
}

/** Whose each organisation is. */
async function whose(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, RowOf>> {
  const rows = await db
    .selectFrom('organization as o')
    .leftJoin('organization_contact as p', 'p.organization_id', 'o.id')
    .select(['o.id', 'o.slug', 'p.email as contact', ownersOf('o.id').as('owners')])
    .where(sql<boolean>`o.id = any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(
    rows.map(({ id, slug, contact, owners }) => [
      id,
      {
        path: `/gestion/organizaciones/${slug}`,
        hasPeople: owners > 0,
        canBeTold: owners > 0 || Boolean(contact),
      },
    ]),
  );
}

async function alliesNamed(db: Db, id: string): Promise<OthersNamed> {
  const { rows } = await sql<{ name: string; registered: boolean }>`
    select distinct coalesce(o.name, named) as name, o.id is not null as registered
    from import_row r cross join jsonb_array_elements_text(r.answers -> 'allies') named
      left join organization o on 'id:' || o.id = named
    where r.batch_id = ${id} and r.outcome in ('new', 'changed') and not exists (
      select from organization_ally a
      where a.organization_id = r.organization_id and coalesce('id:' || a.ally_id, a.ally_name) = named)
    order by name`.execute(db);
  const names = (which: boolean) => rows.flatMap(({ name, registered }) => (registered === which ? [name] : []));
  return { registered: names(true), others: names(false) };
}

function answered(answers: ImportAnswers): { readonly field: string; readonly value: unknown }[] {
  const said: ImportField[] = fields.filter((field) => field !== 'name' && !isBlank(answers[field]));
  if (answers.state === 'retired') said.push('state');
  return said.map((field) => ({ field, value: answers[field] }));
}
