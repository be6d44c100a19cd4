/** Asks axe about a page as it stands; about contrast, once for each pairing of letters and what they stand on. */
import type { AxeResults, ContextObject, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** In ASCII: a letter that is not makes the browser take twice as long to read it. */
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8').replaceAll(
  /[^\0-\x7f]/g,
  (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
);

/** What a worker has had judged: half of the time of axe goes into contrast, and most letters of a page stand on others, too. */
const judged = new Set<string>();

/** Each rule that axe finds broken, and where. */
export async function faultsByAxe(page: Page): Promise<string[]> {
  await bringAxe(page);
  const structure = await page.evaluate(run, { options: { rules: { 'color-contrast': { enabled: false } } } });
  return [...structure, ...(await contrastFaults(page))];
}

/** Fails where letters do not stand out from what they stand on: all that a theme can spoil. */
export async function expectContrast(page: Page): Promise<void> {
  await bringAxe(page);
  expect.soft(await contrastFaults(page), page.url()).toEqual([]);
}

/** By the protocol, which compiles it at half the cost of `evaluate`. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate('typeof axe === "object"')) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe });
  await session.detach();
  for (const frame of page.frames().slice(1)) await frame.evaluate(`${axe};0`);
}

async function contrastFaults(page: Page): Promise<string[]> {
  const pairings = await page.evaluate(markPairings, [...judged]);
  if (pairings.length === 0) return [];
  const faults = await page.evaluate(run, {
    context: { include: ['[data-to-judge]'] },
    options: { runOnly: ['color-contrast'] },
  });
  if (faults.length === 0) for (const pairing of pairings) judged.add(pairing);
  return faults;
}

// The rest is at work in the page.

async function run({ context, options }: { context?: ContextObject; options: RunOptions }): Promise<string[]> {
  const { run } = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
  const { violations }: AxeResults = await run(context ?? document, { resultTypes: ['violations'], ...options });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`),
  );
}

/** Marks what has letters not yet judged, and says by what: their look, and all that lies beneath them. */
function markPairings(judged: readonly string[]): string[] {
  const known = new Set(judged);
  const beneath = new Map<Element, string>();
  const beneathOf = (element: Element | null): string => {
    if (!element) return '';
    if (!beneath.has(element)) beneath.set(element, layer(element) + beneathOf(element.parentElement));
    return beneath.get(element)!;
  };
  const layer = (element: Element) => {
    const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
    const adrift = /absolute|fixed|sticky/.test(position) ? element.getAttribute('class') : ''; // what it lies over is not its parent
    const look = [backgroundColor, backgroundImage, opacity, adrift].join(' ');
    return look === 'rgba(0, 0, 0, 0) none 1 ' ? '' : `${look}/`;
  };
  const fresh = new Set<string>();
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const letters = [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue!.trim());
    if (
      !(letters || element.matches('input, select, textarea')) ||
      !element.checkVisibility({ visibilityProperty: true })
    )
      continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const off = element.matches(':disabled, [aria-disabled="true"]');
    const pairing = [color, fontSize, fontWeight, textShadow, off, beneathOf(element)].join(' ');
    element.toggleAttribute('data-to-judge', !known.has(pairing));
    if (!known.has(pairing)) fresh.add(pairing);
  }
  return [...fresh];
}
