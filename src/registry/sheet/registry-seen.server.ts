/** The registry as an import compares with it: read once, looked up ten thousand times. */
import type { Db } from '#platform/server/db.ts';
import { plain } from '#territory/find.ts';
import { Register } from '../likeness/register.ts';
import type { ImportField, RowTwin } from './row.ts';
import type { KnownRegistry, KnownOrganization } from './known.ts';
import { ownersOf } from '#people/membership/queries.server.ts';
import { isBlank } from '../organization/answers.ts';
import { answersFrom, readOrganization } from '../organization/record.server.ts';
import { fieldsByWriter } from '../provenance/queries.server.ts';

/** Below this likeness nobody is asked whether a row repeats an organisation. */
const worthAsking = 0.6;

/** Everything but what was merged into another; the identifier of one that was leads to the other. */
export async function readKnown(db: Db): Promise<KnownRegistry> {
  const [rows, writers, contacts, allies] = await Promise.all([
    db.selectFrom('organization').selectAll().select(ownersOf('organization.id').as('owners')).orderBy('id').execute(),
    fieldsByWriter(db),
    db.selectFrom('organization_contact').selectAll().execute(),
    db
      .selectFrom('organization_ally')
      .select(['organization_id', 'ally_id', 'ally_name'])
      .orderBy('ally_name')
      .execute(),
  ]);
  const contactOf = new Map(contacts.map((contact) => [contact.organization_id, contact]));
  const alliesOf = Map.groupBy(allies, (ally) => ally.organization_id);
  const organizations = rows
    .filter(({ state }) => state !== 'merged')
    .map((row): KnownOrganization => {
      const answers = answersFrom(readOrganization(row), contactOf.get(row.id), alliesOf.get(row.id) ?? []);
      const state = row.state === 'retired' ? 'retired' : 'active';
      const known = writers.get(row.id);
      /** Of what nobody knows who wrote it, an organisation that has people is taken at its word. */
      const isOwn = (field: ImportField): boolean =>
        field === 'state'
          ? row.owners > 0
          : !isBlank(answers[field]) && (known?.own.has(field) || (row.owners > 0 && !known?.known.has(field)));
      return { id: row.id, slug: row.slug, answers: { ...answers, state }, updatedAt: row.updated_at, isOwn };
    });
  return lookUps(
    organizations,
    new Map(rows.flatMap(({ id, merged_into }) => (merged_into ? [[id, merged_into]] : []))),
  );
}

function lookUps(organizations: readonly KnownOrganization[], mergedInto: ReadonlyMap<string, string>): KnownRegistry {
  const byId = new Map(organizations.map((one) => [one.id, one]));
  const byRut = Map.groupBy(organizations, ({ answers }) => answers.rut ?? '');
  const byName = Map.groupBy(organizations, ({ answers }) => plain(answers.name));
  let register: Register | undefined;
  const asEntry = ({ answers: { name, knownAs, rut, region } }: Pick<KnownOrganization, 'answers'>) => ({
    name,
    knownAs,
    rut,
    region,
  });
  return {
    byId: (id) => byId.get(mergedInto.get(id) ?? id),
    byRut: (rut) => activeFirst(byRut.get(rut) ?? []),
    byName: (name) => byName.get(name) ?? [],
    twins(answers): RowTwin[] {
      register ??= new Register(organizations.map(asEntry));
      return register
        .twinsOf(asEntry({ answers }), worthAsking)
        .slice(0, 5)
        .flatMap(({ index, score }) => {
          const one = organizations[index];
          return one ? [{ id: one.id, name: one.answers.name, slug: one.slug, score }] : [];
        });
    },
  };
}

/** A RUT belongs to the active one; one that was retired and has the same does not make it doubtful. */
function activeFirst(holders: readonly KnownOrganization[]): readonly KnownOrganization[] {
  const active = holders.filter(({ answers }) => answers.state === 'active');
  return active.length > 0 ? active : holders.slice(0, 1);
}
