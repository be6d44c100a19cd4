/** A form sent after its session ended: the page that keeps what was typed until one has entered again. */
import { carryingPage } from '#platform/server/http/carried.ts';
import type { Db } from '#platform/server/db.ts';
import { localHref, type Locale } from '#platform/words.ts';
import { words } from './words.ts';

/** Answers 401: to a browser, with the page, from where one sends the same again; to a script in words. */
export async function sessionEnded(db: Db, request: Request, locale: Locale): Promise<Response> {
  const { title, why, enter, keeps, again: button, goBack } = words.in(locale).ended;
  if (!request.headers.get('accept')?.includes('text/html'))
    return Response.json({ type: 'error', error: { message: title } }, { status: 401 });
  const first = { href: localHref('/entrar', locale), label: enter };
  return carryingPage(db, request, { status: 401, locale, title, why, first, keeps, button, goBack });
}
