/** Opens pages in the browser, with or without script, on a phone or a desk; asks axe about them. */
import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import type { AnyLocator, AnyPage } from './any-page.ts';
import { someChromium } from './chromium-program.ts';
import { site } from './own-site.ts';
import { Reader } from './reader/reader.ts';

/** How long a page may take before an errand is given up: longer than any machine needs. */
const PATIENCE_MS = 120_000;

export interface Visit {
  /** Without script, as on an old phone or behind a strict browser. */
  readonly script?: boolean;
  readonly phone?: boolean;
}

export const phoneSize = { width: 390, height: 844 };
export const deskSize = { width: 1280, height: 900 };

/** The worker's own, for all its files: spoken to through a pipe, which takes half of what a socket does. */
let browser: Promise<Browser> | undefined;
/** What turns script off in a page that has none, and on while axe reads it. */
const scriptOff = new WeakMap<Page, CDPSession>();
const start = () => chromium.launch({ executablePath: someChromium() ?? 'chromium', timeout: PATIENCE_MS });

interface Browsing {
  readonly url: string;
  readonly visit: (options?: Visit) => Promise<Page>;
  /** Without browser nor script: a tenth of the work, for what is seen of a page by its words. */
  readonly read: (options?: Pick<Visit, 'phone'>) => AnyPage;
}

/** Call once per file: gives `visit()` and `read()` to open a page on the site as somebody new. */
export function browsing(): Browsing {
  const contexts: BrowserContext[] = [];
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  return {
    url: site.url,
    read: ({ phone = false } = {}) => new Reader(site.url, phone ? phoneSize : deskSize),
    visit: async ({ script = true, phone = false } = {}) => {
      const context = await contextFor(phone);
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      if (!script) await turnScriptOff(page);
      return page;
    },
  };
}

/** By the protocol, not as the browser's own setting, which could not be lifted for axe. */
async function turnScriptOff(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  scriptOff.set(page, session);
}

async function contextFor(phone: boolean): Promise<BrowserContext> {
  return (await (browser ??= start())).newContext({
    baseURL: site.url,
    viewport: phone ? phoneSize : deskSize,
    locale: 'es-CL',
    timezoneId: 'America/Santiago',
  });
}

/** In ASCII: a letter that is not makes the browser take twice as long to read it. */
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8').replaceAll(
  /[^\0-\x7f]/g,
  (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
);

/** Where what was read is shown to axe, on a phone and at a desk. */
const shown = new Map<number, Promise<Page>>();

/** The page in the browser, without script; one that was read is brought there as it stands. */
export async function inBrowser(page: AnyPage): Promise<Page> {
  if (!(page instanceof Reader)) return page as Page;
  const { width } = page.screen;
  const window = await shown.getOrInsertComputed(width, async () => {
    const context = await contextFor(width === phoneSize.width);
    const opened = await context.newPage();
    await turnScriptOff(opened);
    return opened;
  });
  const base = `<head><base href="${page.url().replaceAll('&', '&amp;')}">`;
  await window.setContent((await page.content()).replace(/<head[^>]*>/, base));
  return window;
}

/** Fails with every rule axe finds broken on the page as it stands, with script or without. `rules` asks for those only. */
export async function expectAccessible(any: AnyPage, rules?: string[]): Promise<void> {
  const page = await inBrowser(any);
  const off = scriptOff.get(page);
  await off?.send('Emulation.setScriptExecutionDisabled', { value: false });
  if (!(await page.evaluate('typeof axe === "object"'))) await bringAxe(page);
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const violations = await page.evaluate<AxeResults['violations']>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  await off?.send('Emulation.setScriptExecutionDisabled', { value: true });
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`),
  );
  expect.soft(found, any.url()).toEqual([]);
}

/** By the protocol, which compiles it at half the cost of `evaluate`. */
async function bringAxe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe });
  await session.detach();
  for (const frame of page.frames().slice(1)) await frame.evaluate(`${axe};0`);
}

/** Waits for what a page works on; where there is no script, by the link that looks again. */
export async function workedOn(page: AnyPage, done: AnyLocator): Promise<void> {
  if (page instanceof Reader || scriptOff.has(page as Page))
    while (!(await done.isVisible())) await page.getByRole('link', { name: 'Ver cómo va' }).click();
  await done.waitFor();
}

/** Waits until the page's script is at work, which a slow machine takes its time for. */
export const awake = (page: Page) => page.locator('#svelte-announcer').waitFor({ state: 'attached' });

/** How far a page goes sideways beyond its window, in CSS pixels. */
export const overflow = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

/** As overflow, for who reads with letters of twice the size (WCAG 1.4.4), every fold open, two titles of one long word each. The page stays so. */
export async function overflowAtTwice(page: Page): Promise<number> {
  await page.locator('html').evaluate((html) => {
    html.style.fontSize = '200%';
    for (const fold of html.querySelectorAll('details')) fold.open = true;
    const titles = [...html.querySelectorAll('main :is(h1, h2, h3)')].filter((title) => !title.closest('details'));
    for (const title of [titles[0], titles.at(-1)])
      if (title) (title.querySelector('a') ?? title).textContent = 'encuesta_de_hogares_2024_de_personas';
  });
  return overflow(page);
}
