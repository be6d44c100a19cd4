/** What the form of a part of an organisation's page means: what was typed, and what comes back. */
import type { Actor } from '#platform/actor.ts';
import type { Sent } from '#platform/form/together.ts';
import type { Db } from '#platform/server/db.ts';
import { namesOfAllies } from '../organization/allies.server.ts';
import { partTyped, type TypedAnswers } from '../organization/answers.ts';
import type { Ally } from '../organization/organization.ts';
import { findAllies, type FoundAllies } from '../answer/ally-queries.server.ts';
import { alliesIn, type AnswersForm } from '../registration/form.server.ts';
import { steps, type RegistrationStep } from '../registration/registration.ts';
import { editOrganization } from './edit.server.ts';
import { ownOrganization } from './queries.server.ts';

/** What a page that comes back shows. */
interface ComingBack {
  readonly values: TypedAnswers;
  readonly allies: readonly Ally[];
}

export type EditOutcome =
  | { readonly slug: string; readonly waits: boolean }
  | (ComingBack & { readonly found: FoundAllies })
  | (ComingBack & { readonly issues: Readonly<Record<string, string>> })
  | (ComingBack & { readonly clashes: readonly string[] });

/** Writes a part of the page at an address, or looks for an ally; whatever is not written comes back as it was typed. */
export async function takeEdit(
  db: Db,
  actor: Actor | null,
  slug: string,
  step: RegistrationStep,
  { search, logo, ...form }: AnswersForm,
  seen: Sent,
): Promise<EditOutcome> {
  const typed = partTyped(form.typed, steps[step]);
  const { id: organizationId } = (await ownOrganization(db, actor, slug)).organization;
  const back = async (values: TypedAnswers) => ({ values, allies: await namesOfAllies(db, alliesIn(values)) });
  if (search !== null) return { ...(await back(typed)), found: await findAllies(db, search) };
  const done = await editOrganization(db, actor, { organizationId, typed, seen, logo });
  if ('clashes' in done) return { ...(await back(done.typed)), clashes: done.clashes };
  return 'issues' in done ? { ...(await back(typed)), issues: done.issues } : done;
}
