/** Says what of a page can be seen: its style sheets are read for what they hide and show at a width. */
import { selectorSpecificity } from '@csstools/selector-specificity';
import postcss, { type AtRule, type ChildNode, type Container, type Declaration, type Rule } from 'postcss';
import selectors from 'postcss-selector-parser';
import { ancestors } from './form.ts';

/** `unfolded`: whether a closed `<details>` shows what it holds. */
type Property = 'display' | 'visibility' | 'unfolded';

/** One selector and what it makes of a property; the last in order that fits is what holds. */
interface Look {
  readonly property: Property;
  readonly selector: string;
  readonly value: string;
  readonly weight: readonly number[];
  /** Of the element that it is about, which is cheaper to ask than the whole. */
  readonly tag: string | undefined;
  readonly classes: readonly string[];
}

export interface Screen {
  readonly width: number;
  readonly height: number;
}

export type Style = (element: Element, property: Property) => string | undefined;

const usual: Readonly<Record<string, string>> = { 'content-visibility': 'unfolded' };

/** What these style sheets say on a screen, in the order of the page. */
export function styleOf(sheets: readonly string[], screen: Screen): Style {
  const layers: string[] = [];
  const looks = sheets.flatMap((sheet, place) => looksOf(postcss.parse(sheet), screen, layers, place));
  const sorted = looks.toSorted((a, b) => compare(b.weight, a.weight));
  return (element, property) =>
    sorted.find((look) => look.property === property && likely(look, element) && element.matches(look.selector))?.value;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((one, at) => one !== b[at]);
  return place < 0 ? 0 : a[place]! - b[place]!;
}

const likely = ({ tag, classes }: Look, element: Element) =>
  (!tag || tag === element.localName) && classes.every((name) => element.classList.contains(name));

function looksOf(sheet: Container, screen: Screen, layers: string[], place: number): Look[] {
  const looks: Look[] = [];
  let order = 0;
  sheet.walkAtRules('layer', ({ params }) => {
    for (const name of params.split(',').map((one) => one.trim())) if (!layers.includes(name)) layers.push(name);
  });
  sheet.walkDecls(/^(display|visibility|content-visibility)$/, (declaration) => {
    const rule = declaration.parent as Rule;
    if (!holds(rule, screen)) return;
    const layer = layerOf(rule);
    const rank = layer === undefined ? layers.length : layers.indexOf(layer);
    const important = Number(declaration.important ?? false);
    for (const selector of rule.selectors)
      looks.push(...look(selector, declaration, [important, rank], [place, order++]));
  });
  return looks;
}

function look(selector: string, { prop, value }: Declaration, before: number[], after: number[]): Look[] {
  const unfolds = selector.endsWith('::details-content');
  if (unfolds !== (prop === 'content-visibility')) return [];
  const plain = unfolds ? selector.slice(0, -'::details-content'.length) : selector;
  if (plain.includes('::')) return [];
  const parsed = selectors().astSync(plain).first;
  const { a, b, c } = selectorSpecificity(parsed);
  const last = parsed.nodes.slice(parsed.nodes.findLastIndex(({ type }) => type === 'combinator') + 1);
  return [
    {
      property: (usual[prop] ?? prop) as Property,
      selector: plain,
      value,
      weight: [...before, a, b, c, ...after],
      tag: last.find(({ type }) => type === 'tag')?.value,
      classes: last.filter(({ type }) => type === 'class').map(({ value = '' }) => value),
    },
  ];
}

function around(rule: ChildNode): AtRule[] {
  const { parent } = rule;
  if (!parent || parent.type === 'document' || parent.type === 'root') return [];
  return [...(parent.type === 'atrule' ? [parent as AtRule] : []), ...around(parent as ChildNode)];
}

const layerOf = (rule: Rule) => around(rule).find(({ name }) => name === 'layer')?.params;

/** A container's width is not known here: what asks for it is left out. */
const holds = (rule: Rule, screen: Screen): boolean =>
  around(rule).every(
    ({ name, params }) =>
      name === 'layer' ||
      name === 'supports' ||
      (name === 'media' && params.split(',').some((one) => fits(one, screen))),
  );

const fits = (query: string, screen: Screen): boolean =>
  query
    .trim()
    .split(/\s+and\s+/)
    .every((part) => {
      if (part === 'screen' || part === 'all') return true;
      const [, side, relation, most] = /^\((width|height)\s*(<=?|>=?)\s*([\d.]+)rem\)$/.exec(part) ?? [];
      if (!side) return false;
      const [is, than] = [screen[side as keyof Screen], Number(most) * 16];
      return relation!.startsWith('<')
        ? is < than || (relation === '<=' && is === than)
        : is > than || (relation === '>=' && is === than);
    });

const neverSeen = new Set(['head', 'script', 'style', 'template', 'datalist', 'title', 'meta', 'link']);

function isHere(element: Element, style: Style): boolean {
  if (neverSeen.has(element.localName)) return false;
  if (element.localName === 'input' && element.getAttribute('type') === 'hidden') return false;
  if (element.localName === 'dialog' && !element.hasAttribute('open')) return false;
  return (style(element, 'display') ?? (element.hasAttribute('hidden') ? 'none' : 'block')) !== 'none';
}

/** Whether the parent shows this child of its: a closed `<details>` shows its summary alone. */
function unfolds(parent: Element, child: Element, style: Style): boolean {
  if (parent.localName !== 'details' || parent.hasAttribute('open')) return true;
  return child === parent.querySelector(':scope > summary') || style(parent, 'unfolded') === 'visible';
}

export function isShown(element: Element, style: Style): boolean {
  let child = element;
  if (!isHere(element, style)) return false;
  for (const parent of ancestors(element)) {
    if (!isHere(parent, style) || !unfolds(parent, child, style)) return false;
    child = parent;
  }
  const said = [element, ...ancestors(element)]
    .map((one) => style(one, 'visibility'))
    .find((value) => value !== undefined && value !== 'inherit');
  return said !== 'hidden';
}
