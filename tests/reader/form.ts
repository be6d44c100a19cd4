/** What a form holds, checks and sends, as HTML says it; what a person writes stands in its attributes. */
import { randomUUID } from 'node:crypto';
import type { Upload } from '../any-page.ts';
import type { Sent } from './web.ts';

/** The files that were chosen, which no attribute can hold. */
export const chosen = new WeakMap<Element, Upload>();

const isA = (element: Element, ...names: string[]) => names.includes(element.localName);
export const typeOf = (element: Element): string =>
  (element.getAttribute('type') ?? (isA(element, 'button') ? 'submit' : 'text')).toLowerCase();
const ticks = (element: Element) => isA(element, 'input') && ['checkbox', 'radio'].includes(typeOf(element));

export const isDisabled = (element: Element): boolean =>
  isA(element, 'input', 'select', 'textarea', 'button', 'option') &&
  (element.hasAttribute('disabled') ||
    [...ancestors(element)].some(
      (one) =>
        isA(one, 'fieldset') &&
        one.hasAttribute('disabled') &&
        !one.querySelector(':scope > legend')?.contains(element),
    ));

export function* ancestors(element: Element): Generator<Element> {
  for (let one = element.parentElement; one; one = one.parentElement) yield one;
}

export function formOf(element: Element): Element | null {
  const named = element.getAttribute('form');
  return named ? element.ownerDocument.getElementById(named) : element.closest('form');
}

const controls = (form: Element): Element[] =>
  [...form.ownerDocument.querySelectorAll('input, select, textarea, button')].filter(
    (element) => formOf(element) === form && !isDisabled(element) && !element.closest('datalist'),
  );

const isSubmitter = (element: Element) =>
  isA(element, 'button', 'input') && ['submit', 'image'].includes(typeOf(element));

/** The button that Enter presses. */
export const defaultButton = (field: Element): Element | undefined => {
  const form = formOf(field);
  return form ? controls(form).find(isSubmitter) : undefined;
};

export function valueOf(element: Element): string {
  if (isA(element, 'textarea')) return element.textContent ?? '';
  if (isA(element, 'select')) return selected(element).map(optionValue)[0] ?? '';
  if (chosen.has(element)) return `C:\\fakepath\\${chosen.get(element)!.name}`;
  return element.getAttribute('value') ?? (ticks(element) ? 'on' : '');
}

const optionValue = (option: Element): string => option.getAttribute('value') ?? optionLabel(option);
const optionLabel = (option: Element): string => (option.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

function selected(select: Element): Element[] {
  const options = [...select.querySelectorAll('option')];
  const said = options.filter((option) => option.hasAttribute('selected'));
  if (select.hasAttribute('multiple')) return said;
  const shown = said.at(-1) ?? options.find((option) => !isDisabled(option));
  return shown ? [shown] : [];
}

export function choose(select: Element, wanted: string | { readonly label: string }): void {
  const fits = (option: Element) =>
    typeof wanted === 'string'
      ? optionValue(option) === wanted || optionLabel(option) === wanted
      : optionLabel(option) === wanted.label;
  const options = [...select.querySelectorAll('option')];
  const option = options.find(fits);
  if (!option || isDisabled(option)) throw new Error(`no option ${JSON.stringify(wanted)} can be chosen`);
  for (const one of options) one.toggleAttribute('selected', one === option);
}

export function write(field: Element, value: string): void {
  const plain = isA(field, 'textarea') || (isA(field, 'input') && !notWritten.includes(typeOf(field)));
  if (!plain) throw new Error(`nothing can be written into <${field.localName}>`);
  if (field.hasAttribute('readonly')) throw new Error('it is only read');
  if (isA(field, 'textarea')) field.textContent = value;
  else field.setAttribute('value', value);
}

const notWritten = ['checkbox', 'radio', 'file', 'hidden', 'submit', 'button', 'image', 'reset', 'range', 'color'];

/** Ticks a box or chooses one of several, which lets go the others of its name. */
export function tick(field: Element, on: boolean): void {
  if (!ticks(field)) throw new Error(`<${field.localName}> cannot be ticked`);
  if (typeOf(field) === 'radio') {
    if (!on) throw new Error('one of several cannot be let go');
    for (const other of field.ownerDocument.querySelectorAll('input[type=radio]'))
      if (other.getAttribute('name') === field.getAttribute('name') && formOf(other) === formOf(field))
        other.removeAttribute('checked');
  }
  field.toggleAttribute('checked', on);
}

/** Why a browser would not send a form; undefined when it would. */
function whyNotSent(form: Element, by: Element | undefined): string | undefined {
  if (form.hasAttribute('novalidate') || by?.hasAttribute('formnovalidate')) return undefined;
  const wrong = controls(form).find((field) => !isFit(field, form));
  return wrong && `the browser would stop at <${wrong.localName} name="${wrong.getAttribute('name')}">`;
}

function isFit(field: Element, form: Element): boolean {
  if (field.hasAttribute('readonly') || isSubmitter(field)) return true;
  if (ticks(field)) return !field.hasAttribute('required') || isTicked(field, form);
  const value = valueOf(field);
  if (value === '') return !field.hasAttribute('required');
  if (!isA(field, 'input')) return true;
  const pattern = field.getAttribute('pattern');
  if (pattern !== null && !new RegExp(`^(?:${pattern})$`, 'v').test(value)) return false;
  if (typeOf(field) === 'email') return /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)*$/.test(value);
  return typeOf(field) !== 'url' || URL.canParse(value);
}

const isTicked = (field: Element, form: Element) =>
  typeOf(field) === 'checkbox'
    ? field.hasAttribute('checked')
    : controls(form).some(
        (one) => one.getAttribute('name') === field.getAttribute('name') && one.hasAttribute('checked'),
      );

/** Where a form goes and what it takes along when this button sends it. */
export function sending(form: Element, by: Element | undefined, from: string): { url: URL; sent: Sent } {
  const stopped = whyNotSent(form, by);
  if (stopped) throw new Error(stopped);
  const said = (name: string) => by?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? '';
  const url = new URL(said('action'), from);
  const entries = [...entriesOf(form, by)];
  if (said('method').toLowerCase() !== 'post') {
    url.search = new URLSearchParams(entries.map(([name, value]) => [name, asText(value)])).toString();
    return { url, sent: { method: 'GET', from } };
  }
  if (said('enctype') === 'multipart/form-data') return { url, sent: { method: 'POST', ...multipart(entries), from } };
  const body = new URLSearchParams(entries.map(([name, value]) => [name, asText(value)]));
  return { url, sent: { method: 'POST', body, from } };
}

/** Written here: `FormData` leaves the name of a file out where none was chosen, and browsers do not. */
function multipart(entries: readonly [string, string | Upload][]): Pick<Sent, 'body' | 'type'> {
  const boundary = `----reader${randomUUID()}`;
  const parts = entries.flatMap(([name, value]) => {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name)}"`;
    if (typeof value === 'string') return [Buffer.from(`${head}\r\n\r\n${value}\r\n`)];
    const file = `; filename="${escaped(value.name)}"\r\nContent-Type: ${value.mimeType}\r\n\r\n`;
    return [Buffer.from(head + file), value.buffer, Buffer.from('\r\n')];
  });
  const body = new Uint8Array(Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]));
  return { body, type: `multipart/form-data; boundary=${boundary}` };
}

const escaped = (name: string) => name.replaceAll('"', '%22').replaceAll('\n', '%0A').replaceAll('\r', '%0D');

const asText = (value: string | Upload) => (typeof value === 'string' ? value : value.name);

function* entriesOf(form: Element, by: Element | undefined): Generator<[string, string | Upload]> {
  for (const field of controls(form)) {
    const name = field.getAttribute('name');
    if (!name || (field !== by && (isA(field, 'button') || unsent.includes(typeOf(field))))) continue;
    if (ticks(field) && !field.hasAttribute('checked')) continue;
    if (isA(field, 'select')) for (const option of selected(field)) yield [name, optionValue(option)];
    else if (isA(field, 'input') && typeOf(field) === 'file') yield [name, chosen.get(field) ?? noFile];
    else yield [name, valueOf(field).replaceAll(/\r\n|\r|\n/g, '\r\n')];
  }
}

const unsent = ['submit', 'button', 'image', 'reset'];

const noFile: Upload = { name: '', mimeType: 'application/octet-stream', buffer: Buffer.alloc(0) };
