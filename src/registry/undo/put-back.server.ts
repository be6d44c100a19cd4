/** Putting back what an import wrote over an organisation, but for what was written since. */
import { withPartners, type Field } from '../organization/answers.ts';
import { answersOf, organizationById } from '../organization/record.server.ts';
import { revertOrganization } from '../provenance/write.server.ts';
import { fieldsWritten, type WrittenField } from '../provenance/writing.ts';
import type { Db } from '#platform/server/db.ts';
import type { ImportAnswers } from '../sheet/row.ts';

interface Wrote {
  /** What the organisation answered until the import was applied. */
  readonly before: ImportAnswers;
  /** What it answered then. */
  readonly answers: ImportAnswers;
  /** The import. */
  readonly act: string;
}

/** Answers what the organisation said, and what it says now. */
export async function putBack(
  tx: Db,
  id: string,
  { before, answers, act }: Wrote,
): Promise<{ current: ImportAnswers; after: ImportAnswers }> {
  const organization = (await organizationById(tx, id))!;
  const state = organization.state === 'retired' ? 'retired' : 'active';
  const current = { ...(await answersOf(tx, organization)), state } as const;
  const after = withoutImport(before, answers, current);
  await revertOrganization(tx, organization, { before: current, after, act });
  return { current, after };
}

/** What is said now, with what was said before in the fields that the import wrote and nobody has written since. */
function withoutImport(before: ImportAnswers, answers: ImportAnswers, current: ImportAnswers): ImportAnswers {
  const since = new Set<WrittenField>(
    fieldsWritten(answers, current).flatMap((field) => withPartners(field as Field) as readonly WrittenField[]),
  );
  const back = fieldsWritten(before, answers).filter((field) => !since.has(field));
  return { ...current, ...Object.fromEntries(back.map((field) => [field, before[field as keyof ImportAnswers]])) };
}
