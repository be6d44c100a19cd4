/** Finds elements by what they say: their text, their label, their role and name; as Playwright does. */
import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import type { Asked, AskedRole, Role, Words } from '../any-page.ts';
import { valueOf } from './form.ts';
import { isShown, type Style } from './sight.ts';

const plain = (text: string) =>
  text
    .replaceAll(/[\u200b\u00ad]/g, '')
    .trim()
    .replaceAll(/\s+/g, ' ');

export function says(text: string, words: Words, exact = false): boolean {
  if (words instanceof RegExp) return new RegExp(words.source, words.flags.replace('g', '')).test(text);
  return exact ? plain(text) === plain(words) : plain(text).toLowerCase().includes(plain(words).toLowerCase());
}

const untold = new Set(['script', 'noscript', 'style', 'head', 'title']);

export function textOf(element: Element): string {
  if (untold.has(element.localName)) return '';
  if (element.localName === 'input')
    return ['submit', 'button', 'reset'].includes(element.getAttribute('type') ?? '') ? valueOf(element) : '';
  let text = '';
  for (const child of element.childNodes)
    if (child.nodeType === 3) text += child.nodeValue ?? '';
    else if (child.nodeType === 1) text += textOf(child as Element);
  return text;
}

/** Those that say it and of whose children none does. */
export function byText(within: ParentNode, words: Words, { exact }: Asked): Element[] {
  const deep = exact || words instanceof RegExp; // what the whole does not say, a part of it may
  const say = (element: Element) => says(textOf(element), words, exact);
  const look = (element: Element): Element[] => {
    const [said, children] = [say(element), [...element.children]];
    const below = said || deep ? children.flatMap(look) : [];
    return said && !children.some(say) ? [element, ...below] : below;
  };
  return [...within.children].flatMap(look);
}

export function byLabel(within: ParentNode, words: Words, { exact }: Asked): Element[] {
  const labels = [...(within.ownerDocument ?? (within as Document)).querySelectorAll('label')];
  const saying = new Set(labels.filter((label) => says(textOf(label), words, exact)).map(controlOf));
  return [...within.querySelectorAll('*')].filter((element) => {
    const told = toldBy(element);
    return told ? told.some((label) => says(label, words, exact)) : saying.has(element);
  });
}

/** What stands for a label, where something does. */
function toldBy(element: Element): string[] | undefined {
  const by = element.getAttribute('aria-labelledby');
  const said = element.getAttribute('aria-label');
  if (!by) return said?.trim() ? [said] : undefined;
  const labels = by.split(/\s+/).map((id) => element.ownerDocument.getElementById(id));
  return labels.filter((one) => one !== null).map(textOf);
}

/** What a label is of. */
export function controlOf(label: Element): Element | null {
  const id = label.getAttribute('for');
  return id === null
    ? label.querySelector('input:not([type=hidden]), button, select, textarea, meter, output, progress')
    : label.ownerDocument.getElementById(id);
}

export function byRole(within: ParentNode, role: Role, { name, exact, level }: AskedRole, style: Style): Element[] {
  return [...within.querySelectorAll('*')].filter(
    (element) =>
      roleOf(element) === role &&
      (level === undefined || levelOf(element) === level) &&
      isRead(element, style) &&
      (name === undefined || says(nameOf(element, style), name, exact)) &&
      (!needsName.has(element.localName) || element.hasAttribute('role') || nameOf(element, style) !== ''),
  );
}

/** No region nor form without a name. */
const needsName = new Set(['section', 'form']);
const parts = 'article, aside, main, nav, section';

function roleOf(element: Element): string | null {
  const said = element.getAttribute('role');
  if (!said && ['header', 'footer'].includes(element.localName) && element.closest(parts)) return 'generic';
  return said?.split(' ')[0] ?? getRole(element);
}

const levelOf = (element: Element) => Number(element.getAttribute('aria-level') ?? element.localName.slice(1));

const isRead = (element: Element, style: Style) => !element.closest('[aria-hidden=true]') && isShown(element, style);

const inline = new Set(
  'a abbr b bdi button cite code data em i input kbd label mark q select small span strong sub sup time'.split(' '),
);

/** The name that a screen reader says. What is not displayed has no part in it. */
function nameOf(element: Element, style: Style): string {
  const getComputedStyle = (one: Element) => {
    const usual = inline.has(one.localName) ? 'inline' : 'block';
    const display = isShown(one, style) ? (style(one, 'display') ?? usual) : 'none';
    const said: Readonly<Record<string, string>> = { display, visibility: 'visible' };
    return { display, getPropertyValue: (property: string) => said[property] ?? '' } as CSSStyleDeclaration;
  };
  return plain(computeAccessibleName(element, { getComputedStyle }));
}
