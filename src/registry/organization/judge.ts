/** Judges what is written over an organisation, by whichever door: only what changes, each field by its own rule. Pure. */
import * as v from 'valibot';
import { asSent } from '#platform/form/together.ts';
import { changedFields, fields, isBlank, type Field } from './answers.ts';
import { agreements, completeness, organizationFields, type OrganizationAnswers } from './schema.ts';

export type Judged =
  | { readonly answers: OrganizationAnswers; readonly changed: readonly Field[] }
  /** The first reason of each field that is wrong. */
  | { readonly issues: Readonly<Partial<Record<Field, string>>> };

/**
 * What it says with these fields written over it. What was kept is never judged again, so an old answer that breaks a newer rule blocks
 * no other. `whole`: the door shows every field, so that what lacks beside a changed answer can be asked for.
 */
export function judge(
  before: OrganizationAnswers,
  written: Readonly<Partial<Record<Field, unknown>>>,
  { whole }: { readonly whole: boolean },
): Judged {
  const { after, issues } = readOver(before, written);
  const changed = changedFields(before, after);
  for (const [field, code] of unmet(before, after, changed, whole)) issues[field] ??= code;
  if (Object.keys(issues).length > 0) return { issues };
  return { answers: { ...before, ...Object.fromEntries(changed.map((field) => [field, after[field]])) }, changed };
}

/** What it would say, each field read by itself; one that is wrong stays as it was. */
export function readOver(before: OrganizationAnswers, written: Readonly<Partial<Record<Field, unknown>>>) {
  const issues: Partial<Record<Field, string>> = {};
  const read = fields.flatMap((field) => {
    if (!(field in written) || asSent(written[field]) === asSent(before[field])) return [];
    const { success, output, issues: wrong } = v.safeParse(organizationFields[field], written[field]);
    if (!success) issues[field] = wrong[0].message;
    return success ? [[field, output] as const] : [];
  });
  return { after: { ...before, ...Object.fromEntries(read) }, issues };
}

/** What no longer agrees, and what lacks: where every field is shown, beside any changed answer; else only where it was taken away. */
function unmet(
  before: OrganizationAnswers,
  after: OrganizationAnswers,
  changed: readonly Field[],
  whole: boolean,
): (readonly [Field, string])[] {
  const touches = ({ about }: { readonly about: readonly Field[] }) => about.some((field) => changed.includes(field));
  const lacks = completeness.filter((rule) =>
    whole ? touches(rule) : changed.includes(rule.field) && isBlank(after[rule.field]) && !isBlank(before[rule.field]),
  );
  return [...agreements.filter(touches), ...lacks]
    .filter(({ field, holds }) => !field.startsWith('contact') && !holds(after))
    .map(({ field, code }) => [field, code]);
}
