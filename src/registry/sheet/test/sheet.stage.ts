/** One row of a spreadsheet over a registry that knows one organisation, or none. */
import { plain } from '#territory/find.ts';
import type { OrganizationAnswers } from '../../organization/schema.ts';
import type { KnownOrganization } from '../known.ts';
import type { Decisions, ImportField } from '../row.ts';
import type { WordMatches } from '../coded-fields.ts';
import { RowReader } from '../rows.ts';

/** The registry as a spreadsheet sees it: with this organisation, or with none. */
export const knowing = (one: KnownOrganization | null) => ({
  byId: () => one ?? undefined,
  byRut: () => [],
  byName: (name: string) => (one && name === plain(one.answers.name) ? [one] : []),
  twins: () => [],
});
export const inRegistry = (answers: OrganizationAnswers): KnownOrganization => ({
  ...{ id: 'a', slug: 'a', answers: { ...answers, state: 'active' }, isOwn: () => false },
  updatedAt: Temporal.Instant.from('2026-01-01T00:00Z'),
});
export function sheet(
  one: KnownOrganization | null,
  cells: Partial<Record<ImportField, string>>,
  columns: Partial<Record<ImportField, 'replace'>> = {},
  words: WordMatches = {},
  decisions: Decisions = {},
) {
  const mapping = Object.keys(cells);
  const reader = new RowReader({ mapping, tidyNames: true, columns, words, known: knowing(one) });
  return reader.read({ number: 2, cells: Object.values(cells), choice: null, decisions });
}
