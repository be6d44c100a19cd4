/** All that the page of review shows: the registration, the line, what the team said, and what was just decided. */
import type { Actor } from '#platform/actor.ts';
import { db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { lineAround } from '#registry/review/line-queries.server.ts';
import { registrationUnderReview } from '#registry/review/queries.server.ts';
import { takenBack, undoable } from '#registry/review/undo.server.ts';
import { teamOn } from '#registry/roll/team-queries.server.ts';
import { reasonIn } from '../../../answer.ts';
import { tellDeeds } from '../../../deeds.ts';

interface Visit {
  readonly params: { readonly folio: string };
  readonly locals: { readonly actor: Actor | null; readonly locale: Locale };
  readonly url: URL;
}

export async function reviewPage({ params, locals: { actor, locale }, url }: Visit) {
  const folio = Number(params.folio);
  const review = await registrationUnderReview(db, actor, folio);
  return {
    ...review,
    whyNot: reasonIn(locale, review.whyNot),
    history: tellDeeds(review.history, locale),
    line: await lineAround(db, actor, folio),
    team: await teamOn(db, actor, { about: 'registration', id: review.registration.id }),
    decided: await decidedIn(actor, url),
    undoable: await undoable(db, actor, folio),
    takenBack: await takenBack(db, actor, folio),
    undone: url.searchParams.has('deshecha'),
  };
}

/** What the address says was just decided, and whether it can be undone. */
export async function decidedIn(actor: Actor | null, url: URL) {
  const decided = url.searchParams.get('decidida');
  const folio = Number(decided?.split(':')[0]);
  if (!decided || !Number.isSafeInteger(folio) || folio >= 2 ** 31) return null;
  return { decided, undoable: await undoable(db, actor, folio) };
}
