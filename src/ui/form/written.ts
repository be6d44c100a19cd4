/** What a form says while it is being written: read field by field, and put back. */
import { seenField, writerField, type Sent } from '#platform/form/together.ts';

/** Each field under its name, with what it holds, in the order of the form. */
export type Filled = Readonly<Record<string, readonly string[]>>;

/** Kinds of input that nobody types in. */
const untyped = ['hidden', 'checkbox', 'radio', 'file', 'submit', 'button', 'reset', 'image', 'range', 'color'];

/** A form of as many questions to choose from would be missed as one with a text. */
const manyQuestions = 3;

/** Whether somebody writes in it something that would be missed: it has a text or several questions, and no password. */
export function isWritten(form: HTMLFormElement): boolean {
  const inputs = [...form.elements].filter((element) => element instanceof HTMLInputElement);
  if (inputs.some(({ type, autocomplete }) => type === 'password' || autocomplete === 'one-time-code')) return false;
  const chosen = form.querySelectorAll<HTMLInputElement>('select, input:is([type="radio"], [type="checkbox"])');
  if (new Set([...chosen].map(({ name }) => name)).size >= manyQuestions) return true;
  return form.querySelector('textarea') !== null || inputs.some(({ type }) => !untyped.includes(type));
}

/** Whether somebody wrote in it before the page's script was awake: it says something else than what the server gave it. */
export function wroteBefore(elements: Iterable<object>): boolean {
  return [...elements].some((element) => {
    const field = element as Partial<HTMLInputElement>;
    if (field.type === 'hidden' || field.type === 'file') return false;
    if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
    return field.defaultValue !== undefined && field.value !== field.defaultValue;
  });
}

/** Whether what was sent and came back stands in some form still, to be sent again: one that is gone has nothing left to lose. */
export function standsIn(
  forms: Iterable<{ readonly method: string; readonly elements: Iterable<object> }>,
  back: Readonly<Record<string, unknown>>,
): boolean {
  const fields = [...forms].filter(({ method }) => method === 'post').flatMap(({ elements }) => [...elements]);
  return fields.some((field) => {
    const { name, type } = field as Partial<Writable>;
    const said = back[name ?? ''];
    const says = typeof said === 'string' ? said !== '' : Array.isArray(said) && said.length > 0;
    return says && type && !['hidden', 'submit', 'button'].includes(type);
  });
}

/** Fields in which a form says what its page showed to whoever wrote in it, by which it is told what others wrote meanwhile. */
const shownBefore = [seenField, 'base', 'revision', 'kept'];

/** Without its files. Which version somebody decides about is never kept: one decides about what the page shows. */
export function writtenIn(form: HTMLFormElement): Filled {
  const written: Record<string, string[]> = {};
  const notKept = [writtenField, writerField, 'version'];
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !notKept.includes(name)) (written[name] ??= []).push(value);
  return written;
}

/** What was written, without what its page showed before. */
export const typedWords = (written: Sent): Sent =>
  Object.fromEntries(Object.entries(written).filter(([name]) => !shownBefore.includes(name)));

/** Whether the same words are written in both. */
export const saysSame = (one: Sent, other: Sent): boolean =>
  JSON.stringify(typedWords(one)) === JSON.stringify(typedWords(other));

/** The form's action and, where several of its page have the same, which of them it is: `save`, `save#2`. */
export function nameOf(form: HTMLFormElement): string {
  const alike = [...document.forms].filter((other) => other.method === 'post' && actionOf(other) === actionOf(form));
  const place = alike.indexOf(form);
  return place > 0 ? `${actionOf(form)}#${place + 1}` : actionOf(form);
}

/** The action that its address asks for, as the router reads it; empty for a page's only one. */
function actionOf({ action }: HTMLFormElement): string {
  const { searchParams } = new URL(action, document.baseURI);
  return [...searchParams.keys()].find((key) => key.startsWith('/'))?.slice(1) ?? '';
}

/** The field that tells whoever takes a form which of its page it is. */
export const writtenField = 'written';

/** Has the form say so when it is sent, and whose the page is unless it says so itself. */
export function sayName(form: HTMLFormElement, writer: string): void {
  fieldOf(form, writtenField).value = nameOf(form);
  if (writer) fieldOf(form, writerField).value ||= writer;
}

/** The hidden field of that name, made where there is none. */
function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement {
  const there = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  const field = there ?? Object.assign(document.createElement('input'), { type: 'hidden', name });
  if (!there) form.append(field);
  return field;
}

/** Puts what was written back into a form, as if it were typed. */
export function fillIn(form: HTMLFormElement, written: Filled): void {
  const left = new Map(Object.entries(written).map(([name, values]) => [name, [...values]]));
  for (const element of form.elements) {
    const before = stateOf(element);
    if (before === null) continue;
    put(element as Writable, left.get((element as Writable).name) ?? []);
    if (stateOf(element) === before || (element as Writable).type === 'hidden') continue;
    for (const kind of ['input', 'change']) element.dispatchEvent(new Event(kind, { bubbles: true }));
  }
}

type Writable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isChoice = (element: Writable): boolean => ['checkbox', 'radio'].includes(element.type);

/** What a field holds, to see whether it changed; null of what nobody writes in. */
function stateOf(element: Element): string | null {
  if (element instanceof HTMLSelectElement)
    return JSON.stringify([...element.selectedOptions].map(({ value }) => value));
  if (element instanceof HTMLTextAreaElement) return element.value;
  if (!(element instanceof HTMLInputElement) || ['file', 'submit', 'button', 'image'].includes(element.type))
    return null;
  return isChoice(element) ? String(element.checked) : element.value;
}

/** Takes from the values of its name those that are its own. */
function put(element: Writable, values: string[]): void {
  if (element instanceof HTMLInputElement && isChoice(element)) element.checked = values.includes(element.value);
  else if (element instanceof HTMLSelectElement)
    for (const option of element.options) option.selected = values.includes(option.value);
  else if (values.length > 0) element.value = values.shift()!;
}
