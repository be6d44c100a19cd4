/** What is shown before and after something is done with the chosen rows of a list, and what the team does with them. */
import type { Actor } from '#platform/actor.ts';
import { formatTime } from '#platform/format.ts';
import type { BulkOutcome, Planned } from '#platform/list/chosen.ts';
import { db, type Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { assignChosenForm, noteChosenForm, tagChosenForm, takeBackForm } from '#registry/roll/schema.ts';
import { takeBackChosen } from '#registry/roll/take-back.server.ts';
import { assignChosen, noteChosen, tagChosen, untagChosen } from '#registry/roll/team.server.ts';
import type { About } from '#registry/roll/team.ts';
import { words } from '#ui/words.ts';
import { organizationTies } from '../../house.ts';
import { act, reasonIn, type Form, type Knock } from '../answer.ts';

export const plannedIn = (locale: Locale, planned: readonly Planned[]): Planned[] =>
  planned.map(({ leaves, ...one }) => ({ ...one, whyNot: reasonWith(locale, one.whyNot, leaves) }));

/** Why not, and when the letter that it has leaves. */
function reasonWith(locale: Locale, code: string | null, leaves: Temporal.Instant | null | undefined) {
  const why = reasonIn(locale, code);
  return why && leaves ? `${why} ${words.in(locale).letterLeaves(formatTime(leaves, locale))}` : why;
}

/** What the address asks beside the action: the form that is sent keeps it, so that the page is still about the same. */
export const askedIn = (url: URL): string =>
  new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/'))).toString();

export const outcomeIn = (locale: Locale, outcome: BulkOutcome): { outcome: BulkOutcome } => ({
  outcome: {
    ...outcome,
    left: outcome.left.map(({ leaves, ...one }) => ({
      ...one,
      whyNot: reasonWith(locale, one.whyNot, leaves) ?? one.whyNot,
    })),
  },
});

type Staff = Knock & { readonly locals: { readonly actor: Actor | null } };

/** Does a command with the chosen, and tells what came of it. */
export const doing = <T>(form: Form<T>, command: (db: Db, actor: Actor | null, given: T) => Promise<BulkOutcome>) =>
  act({ form, many: ['chosen', 'undo'] }, async ({ locals: { actor, locale } }: Staff, given: T) =>
    outcomeIn(locale, await command(db, actor, given)),
  );

/** What the team does alike with registrations and organisations. */
export const teamActions = (about: About) => ({
  assign: doing(assignChosenForm, (db, actor, given) => assignChosen(db, actor, { about, ...given })),
  note: doing(noteChosenForm, (db, actor, given) => noteChosen(db, actor, { about, ...given })),
  tag: doing(tagChosenForm, (db, actor, given) => tagChosen(db, actor, { about, ...given })),
  untag: doing(tagChosenForm, (db, actor, given) => untagChosen(db, actor, { about, ...given })),
  undo: act({ form: takeBackForm, many: ['undo'] }, async ({ locals: { actor, locale } }: Staff, given) => ({
    ...outcomeIn(locale, await takeBackChosen(db, actor, { about, ...given }, organizationTies)),
    undone: true,
  })),
});
