/** What a step's form means: what was typed, which button was pressed, what to show next. */
import * as v from 'valibot';
import { formValues, issuesByField, textsOf } from '#platform/form.ts';
import type { Db } from '#platform/server/db.ts';
import { everything } from '../directory/selection.ts';
import { findOrganizations } from '../directory/queries.server.ts';
import { type TypedAnswers, manyFields } from '../organization/answers.ts';
import { logoOf } from '../organization/logo.server.ts';
import { possibleTwins } from './twins.server.ts';
import { saveLogo, saveStep } from './commands.server.ts';
import { nextStep, previousStep, stepNames, steps, type RegistrationStep } from './registration.ts';
import type { Visitor } from './queries.server.ts';
import { parseRut } from '../organization/rut.ts';
import { answersTo, keptAnswers, type OrganizationAnswers } from '../organization/schema.ts';

/** Where a step's form leads: to another page of the registration, or back to itself with something to look at. */
export type StepOutcome =
  | { readonly to: RegistrationStep | 'revisar' | 'guardada' }
  | { readonly issues: Record<string, string> }
  | { readonly twinsShown: true }
  | { readonly found: FoundAllies };

export interface FoundAllies {
  readonly text: string;
  readonly allies: readonly { id: string; name: string }[];
}

/** Keeps everything typed, whatever was pressed, and then says where to go. */
export async function takeStep(
  db: Db,
  visitor: Visitor,
  id: string,
  step: RegistrationStep,
  form: FormData,
): Promise<StepOutcome> {
  const go = form.get('go');
  const typed = typedIn(step, form, go);
  await saveStep(db, visitor, id, { step, typed });
  const logo = step === 'contacto' ? await takeLogo(db, visitor, id, form) : null;
  if (go === 'back') return { to: previousStep(step) ?? step };
  if (go === 'find') return { found: await findAllies(db, searched(form)) };
  const issues = { ...issuesIn(step, typed), ...(logo && { logo }) };
  if (go === 'leave') return { to: 'guardada' };
  if (Object.keys(issues).length > 0) return { issues };
  if (step === 'quienes' && !form.has('twinsSeen') && (await twinsOf(db, typed)).length > 0)
    return { twinsShown: true };
  return { to: nextStep(step) ?? 'revisar' };
}

/** The twins of what is typed so far. */
export function twinsOf(db: Db, typed: TypedAnswers) {
  const text = (field: string) => (typeof typed[field] === 'string' ? typed[field] : '');
  return possibleTwins(db, { name: text('name'), knownAs: text('knownAs') || null, rut: parseRut(text('rut')) });
}

/** The answers of a form by field, as typed. A name left in the search box counts as typed when the step is left. */
export function typedIn(
  step: RegistrationStep,
  form: FormData,
  go: FormDataEntryValue | null = null,
): Record<string, string | string[]> {
  const all = formValues(form, { many: manyFields });
  const typed = Object.fromEntries(steps[step].map((field) => [field, (all[field] ?? '') as string | string[]]));
  const left = searched(form);
  if (step === 'alianzas' && left && go !== 'find') typed['allies'] = [...(typed['allies'] as string[]), left];
  return typed;
}

function issuesIn(step: RegistrationStep, typed: TypedAnswers): Record<string, string> {
  const { issues } = v.safeParse(answersTo(steps[step]), typed);
  return issues ? issuesByField(issues) : {};
}

function searched(form: FormData): string {
  const typed = form.get('allySearch');
  return typeof typed === 'string' ? typed.trim().slice(0, 200) : '';
}

/** Organisations of the registry that somebody may mean, however they spell it. */
export async function findAllies(db: Db, text: string): Promise<FoundAllies> {
  if (!text) return { text, allies: [] };
  const { items } = await findOrganizations(db, { ...everything, q: text, sort: 'relevance' }, { limit: 8 });
  return { text, allies: items.map(({ id, name }) => ({ id, name })) };
}

async function takeLogo(db: Db, visitor: Visitor, id: string, form: FormData): Promise<string | null> {
  const logo = await logoOf(db, visitor.actor, form);
  if ('issue' in logo) return logo.issue;
  if (logo.fileId !== undefined) await saveLogo(db, visitor, id, logo.fileId);
  return null;
}

/** A form with every step on one page: what was typed and reads as, which version was `seen`, and an ally looked for. */
export function readWholeForm(form: FormData): {
  typed: Record<string, string | string[]>;
  seen: string;
  search: string | null;
  read: { answers: OrganizationAnswers } | { issues: Record<string, string> };
} {
  const go = form.get('go');
  const typed = Object.assign({}, ...stepNames.map((step) => typedIn(step, form, go))) as Record<
    string,
    string | string[]
  >;
  const read = v.safeParse(keptAnswers, typed);
  return {
    typed,
    seen: textsOf(form)['seen'] ?? '',
    search: go === 'find' ? searched(form) : null,
    read: read.success ? { answers: read.output } : { issues: issuesByField(read.issues) },
  };
}
