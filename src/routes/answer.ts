/** Every door answers a form, a refusal and an address of nothing in the same way. */
import { error, fail, isActionFailure, isRedirect, redirect, type ActionFailure, type Cookies } from '@sveltejs/kit';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { dropUnsent } from '#people/unsent/commands.server.ts';
import { textsIn } from '#people/unsent/texts.ts';
import type { Actor } from '#platform/actor.ts';
import { formatDate } from '#platform/format.ts';
import { formValues, readForm, withoutFiles, withoutSecrets, type FormShape } from '#platform/form/form.ts';
import { refuseOfOthers, takeSeen, takeWriter } from '#platform/form/seen.ts';
import { longestIn } from '#platform/form/sizes.ts';
import type { Sent } from '#platform/form/together.ts';
import { Refusal } from '#platform/refusal.ts';
import { db } from '#platform/server/db.ts';
import { MustWait, waitCookie } from '#platform/server/limit/wait.ts';
import type { Withdrawn } from '#platform/facet/withdrawn.ts';
import { localHref, splitLocale, type Locale } from '#platform/words.ts';
import { words } from '#site/frame/words.ts';
import { takenCookie, alsoTaken } from '#ui/form/on-device.ts';
import { writtenField } from '#ui/form/written.ts';
import { words as furniture } from '#ui/words.ts';
import { giveCookie } from './cookie.ts';
import { explain } from './refusals.ts';

/** What the page gets when a command refused: the code with what it is about, and what to tell the person. */
export interface RefusedForm {
  readonly refusal: Pick<Refusal, 'code' | 'details'> & { readonly words: string };
}

/** Runs a command; a Refusal becomes a 422 with its words, beside what was typed. Redirects and faults pass through. */
export async function answer<T, Typed extends object = Record<never, never>>(
  locale: Locale,
  command: () => T | Promise<T>,
  typed?: Typed,
): Promise<T | ActionFailure<RefusedForm & Typed>> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refusal = { code: error.code, details: error.details, words: explain(error, locale) };
    return fail(422, { ...(typed as Typed), ...othersSay(error, locale), refusal });
  }
}

/** At each field what others wrote in it meanwhile, where that is why. */
function othersSay({ code, details }: Refusal, locale: Locale) {
  if (code !== 'changed-by-others') return {};
  const { changedByOthers } = furniture.in(locale);
  return { issues: Object.fromEntries(Object.entries(details).map(([field, says]) => [field, changedByOthers(says)])) };
}

/** What an action needs of the request. */
export interface Knock {
  readonly request: Request;
  readonly cookies: Cookies;
  readonly url: URL;
  readonly locals: { readonly locale: Locale; readonly actor?: Actor | null; notTaken?: readonly string[] };
}

/** What says how the fields of a form are read. */
export type Form<T> = StandardSchemaV1<unknown, T>;

/** How the form of an action is read, and what the page gets of it when it is not taken. */
interface Reading<T, As, Back> extends FormShape {
  readonly form: Form<T>;
  /** Which of the page's forms it is. */
  readonly as?: As;
  /** Puts into it what belongs there besides what its page sent. `byScript`: sent from a page whose script keeps what is typed. */
  readonly fill?: (event: Knock, sent: FormData, byScript: boolean) => Promise<void>;
  /** What goes back when it is not taken; left out, every text that was typed. */
  readonly back?: (typed: Typed) => Back;
}

/** The fields as typed. */
type Typed = Readonly<Record<string, unknown>>;
type Values = { readonly values: Record<string, string> };
type NotRead<Back> = ActionFailure<Back & { readonly issues: Record<string, string> }>;
const values = (typed: Typed): Values => ({ values: withoutSecrets(typed) });

/** An action without fields: runs the command, and says in words why not. */
export function act<E extends Knock, R>(
  command: (event: E) => R | Promise<R>,
): (event: E) => Promise<R | ActionFailure<RefusedForm>>;
/** An action with a form: reads it by its schema first. What is wrong goes back with what was typed, never a password. `seen`: what its page said. */
export function act<E extends Knock, T, R, As extends object = Record<never, never>, Back extends object = Values>(
  reading: Reading<T, As, Back>,
  command: (event: E, value: T, seen: Sent) => R | Promise<R>,
): (event: E) => Promise<R | NotRead<As & Back> | ActionFailure<RefusedForm & As & Back>>;
export function act<E extends Knock, T, R>(
  first: Reading<T, object, object> | ((event: E) => R | Promise<R>),
  command?: (event: E, value: T, seen: Sent) => R | Promise<R>,
): (event: E) => Promise<R | ActionFailure<object>> {
  if (typeof first === 'function')
    return (event) => answer(event.locals.locale, () => keepingTicket(event, () => first(event)));
  return async (event) => {
    const sent = await event.request.formData();
    const written = writtenIn(sent);
    const seen = takeSeen(sent);
    const writer = takeWriter(sent);
    const work = (value: T) => {
      refuseOfOthers(writer, event.locals.actor);
      return command!(event, value, seen ?? {});
    };
    await first.fill?.(event, sent, written !== null);
    const form = await readForm(sent, first.form, first);
    const typed = withoutFiles(formValues(sent, first, longestIn(first.form)));
    event.locals.notTaken = textsIn(withoutSecrets(typed));
    const back = {
      ...first.as,
      ...(seen && { seen }),
      ...(writer && { writer }),
      ...(first.back ?? values)(typed),
    };
    return 'rejected' in form
      ? fail(422, { ...back, issues: form.rejected.issues })
      : answer(
          event.locals.locale,
          () => keepingTicket(event, () => taken(event, written, () => work(form.value))),
          back,
        );
  };
}

/** Runs a command; whoever must wait is handed the ticket that lets the same through afterwards. */
async function keepingTicket<R>(event: Knock, command: () => R | Promise<R>): Promise<R> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof MustWait) giveCookie(event, waitCookie(error.ticket));
    throw error;
  }
}

/** Which form of its page it is, where what is typed in it was being kept; the form itself is read without that. */
function writtenIn(sent: FormData): string | null {
  const written = sent.get(writtenField);
  sent.delete(writtenField);
  return typeof written === 'string' ? written : null;
}

/** As long as a device keeps what was typed. */
const daySeconds = 86_400;

/** Runs a command; what was kept of its form, here and on the device, is let go once it leads on, or its page gets nothing back to go on typing. */
async function taken<R>(event: Knock, written: string | null, command: () => R | Promise<R>): Promise<R> {
  const letGo = async () => {
    const { actor } = event.locals;
    if (written === null) return;
    const { path } = splitLocale(event.url.pathname);
    const value = alsoTaken(event.cookies.get(takenCookie), path, written);
    giveCookie(event, {
      name: takenCookie,
      value,
      options: { path: '/', httpOnly: false, sameSite: 'lax', maxAge: daySeconds },
    });
    if (actor) await dropUnsent(db, actor, { path, form: written });
  };
  try {
    const result = await command();
    const back = isActionFailure(result) || (result && typeof result === 'object' && 'values' in result);
    if (!back) await letGo();
    if (!isActionFailure(result)) delete event.locals.notTaken;
    return result;
  } catch (error) {
    if (isRedirect(error)) await letGo();
    throw error;
  }
}

/** The same page again, as a new address of its own. */
export function again({ locals: { locale }, url }: Pick<Knock, 'locals' | 'url'>, query = ''): never {
  to(locale, splitLocale(url.pathname).path + query);
}

/** On to a page of ours, in the reader's language. */
export function to(locale: Locale, path: string): never {
  redirect(303, localHref(path, locale));
}

/** What a page's address leads to; the page «not found» where it leads to nothing. */
export function found<T>(it: T): NonNullable<T> {
  return it ?? notFound();
}

export function notFound(): never {
  error(404, 'not-found');
}

/** As notFound for a file, in words: no page of ours is drawn there (src/error.html). */
export function noFile(locale: Locale): never {
  error(404, words.in(locale).errors.noFile);
}

/** The page that says so where something of ours was withdrawn; «not found» where nothing ever was. */
export function withdrawn(locale: Locale, it: Withdrawn | undefined, onward?: App.Error['onward']): never {
  return it ? gone(locale, 'page', it, onward) : notFound();
}

/** What was withdrawn says so at its address: when, why where that was said, and where to go instead. */
export function gone(locale: Locale, what: 'file' | 'page', withdrawn: Withdrawn, onward?: App.Error['onward']): never {
  const t = words.in(locale).errors.gone;
  const { at, reason } = withdrawn;
  const message = [t[what](at && formatDate(at, locale)), reason && t.reason(reason)].filter(Boolean).join(' ');
  error(410, message, onward ? { onward } : {});
}

/** Why something cannot be done, in words, for a page that says so before it is tried. */
export const reasonIn = (locale: Locale, code: string | null): string | null =>
  code && explain({ code, details: {} }, locale);
