/** A form for the staff, or for who is signed in, sent by somebody who may not: answered before any of what is sent is read. */
import { house } from '#house.ts';
import { rights } from '#people/rights.ts';
import { whyMayNot } from '#people/rules.ts';
import { sessionEnded } from '#people/unsent/ended.ts';
import { words as unsentWords } from '#people/unsent/words.ts';
import type { Actor } from '#platform/actor.ts';
import { carryingPage } from '#platform/server/http/carried.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { rightToOpen } from '#site/frame/staff-menu.ts';
import { words } from '#site/frame/words.ts';
import { forPeopleOnly, isOfStaff } from './public-pages.ts';

interface Knock {
  readonly request: Request;
  readonly route: string | null;
  readonly actor: Actor | null;
  readonly locale: Locale;
}

/** Null where the door is open. What was typed is carried back as long as it is little, and without a file. */
export async function closedDoor(db: Db, { request, route, actor, locale }: Knock): Promise<Response | null> {
  if (request.method !== 'POST' || !forPeopleOnly(route)) return null;
  if (!actor) return sessionEnded(db, request, locale);
  return isOfStaff(route) && whyNotIn(actor, route) ? forbidden(db, request, locale) : null;
}

/** Doors without a page of their own are asked by what they do. */
function whyNotIn(actor: Actor, route: string | null) {
  const right = rightToOpen(house, route);
  return whyMayNot(actor, rights.enterStaff) ?? (right ? whyMayNot(actor, right) : null);
}

async function forbidden(db: Db, request: Request, locale: Locale): Promise<Response> {
  const { title, text } = words.in(locale).errors.forbidden;
  if (!request.headers.get('accept')?.includes('text/html'))
    return Response.json({ type: 'error', error: { message: title } }, { status: 403 });
  const { keeps, again: button, goBack } = unsentWords.in(locale).ended;
  return carryingPage(db, request, { status: 403, locale, title, why: text, keeps, button, goBack });
}
