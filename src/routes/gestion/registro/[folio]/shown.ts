/** All that the page of review shows: the registration, the line, what the team said, and what was just decided. */
import type { Actor } from '#platform/actor.ts';
import { db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { lineAround, type ReviewLine } from '#registry/review/line-queries.server.ts';
import { registrationUnderReview, type UnderReview } from '#registry/review/queries.server.ts';
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
  const [review, line] = [await registrationUnderReview(db, actor, folio), await lineAround(db, actor, folio)];
  return {
    ...review,
    whyNot: reasonIn(locale, review.whyNot),
    history: tellDeeds(review.history, locale),
    line,
    standing: standingOf(review, line),
    team: await teamOn(db, actor, { about: 'registration', id: review.registration.id }),
    decided: await decidedIn(actor, url),
    undoable: await undoable(db, actor, folio),
    takenBack: await takenBack(db, actor, folio),
    undone: url.searchParams.has('deshecha'),
  };
}

/** Of a registration that waits no more: which decision stands, and the next that waits. */
function standingOf({ registration: { state }, decisions }: UnderReview, { next }: ReviewLine) {
  const decision = decisions.find(({ verdict }) => verdict === state);
  return decision && { decision, next: next && { name: next.name, path: `/gestion/registro/${next.folio}` } };
}

/** What the address says was just decided, and whether it can be undone. */
export async function decidedIn(actor: Actor | null, url: URL) {
  const decided = url.searchParams.get('decidida');
  const folio = Number(decided?.split(':')[0]);
  if (!decided || !Number.isSafeInteger(folio) || folio >= 2 ** 31) return null;
  return { decided, undoable: await undoable(db, actor, folio) };
}
