/** What is found on a page that is read: looked for anew whenever it is asked, and strict as Playwright is. */
import type { AnyLocator, Asked, AskedRole, Role, Upload, Within, Words } from '../any-page.ts';
import { chosen, choose, defaultButton, isDisabled, tick, valueOf, write } from './form.ts';
import { isShown, type Style } from './sight.ts';
import { byLabel, byRole, byText, says, textOf } from './words.ts';

/** The page on which it is found, and what a click or Enter does to it. */
export interface Sheet {
  readonly document: Document;
  readonly style: Style;
  click(element: Element): Promise<void>;
}

type Look = (within: ParentNode) => Element[];

export class Found implements AnyLocator {
  readonly #sheet: Sheet;
  readonly #said: string;
  readonly #look: Look;

  constructor(sheet: Sheet, said: string, look: Look) {
    this.#sheet = sheet;
    this.#said = said;
    this.#look = look;
  }

  #then(said: string, step: (found: Element[]) => Element[]): Found {
    return new Found(this.#sheet, `${this.#said} ${said}`.trim(), (within) => step(this.#look(within)));
  }

  #inside(said: string, look: Look): Found {
    return this.#then(said, (found) => inOrder(new Set(found.flatMap(look))));
  }

  locator(css: string, within?: Within): Found {
    const found = this.#inside(css, (one) => [...one.querySelectorAll(css)]);
    return within ? found.filter(within) : found;
  }

  getByRole(role: Role, asked: AskedRole = {}): Found {
    return this.#inside(`${role} ${asked.name ?? ''}`, (one) => byRole(one, role, asked, this.#sheet.style));
  }

  getByLabel(words: Words, asked: Asked = {}): Found {
    return this.#inside(`label ${words}`, (one) => byLabel(one, words, asked));
  }

  getByText(words: Words, asked: Asked = {}): Found {
    return this.#inside(`text ${words}`, (one) => byText(one, words, asked));
  }

  filter({ hasText }: Within): Found {
    return this.#then(`with «${hasText}»`, (found) => found.filter((one) => says(textOf(one), hasText)));
  }

  nth(place: number): Found {
    return this.#then(`[${place}]`, (found) => found.slice(place).slice(0, 1));
  }
  first(): Found {
    return this.nth(0);
  }
  last(): Found {
    return this.nth(-1);
  }

  #all(): Element[] {
    return this.#look(this.#sheet.document);
  }

  async all(): Promise<Found[]> {
    return this.#all().map((_, place) => this.nth(place));
  }
  async count(): Promise<number> {
    return this.#all().length;
  }

  #one(): Element {
    const found = this.#all();
    if (found.length !== 1) throw this.#fault(found.length === 0 ? 'is not there' : `is ${found.length} elements`);
    return found[0]!;
  }

  #fault(what: string): Error {
    return new Error(`«${this.#said}» ${what} on ${this.#sheet.document.title}`);
  }

  /** What a person can do something with. */
  #usable(): Element {
    const element = this.#one();
    if (!isShown(element, this.#sheet.style)) throw this.#fault('cannot be seen');
    if (isDisabled(element)) throw this.#fault('is disabled');
    return element;
  }

  async click(): Promise<void> {
    await this.#sheet.click(this.#usable());
  }
  async check(): Promise<void> {
    tick(this.#usable(), true);
  }
  async uncheck(): Promise<void> {
    tick(this.#usable(), false);
  }
  async fill(value: string): Promise<void> {
    write(this.#usable(), value);
  }
  async selectOption(option: string | { readonly label: string }): Promise<void> {
    choose(this.#usable(), option);
  }
  async setInputFiles(file: Upload): Promise<void> {
    chosen.set(this.#one(), file);
  }
  async press(key: 'Enter'): Promise<void> {
    const button = defaultButton(this.#usable());
    if (!button) throw this.#fault(`has no button that ${key} presses`);
    await this.#sheet.click(button);
  }

  async waitFor(): Promise<void> {
    if (!isShown(this.#one(), this.#sheet.style)) throw this.#fault('cannot be seen');
  }
  async textContent(): Promise<string | null> {
    return this.#one().textContent;
  }
  async allTextContents(): Promise<string[]> {
    return this.#all().map(({ textContent }) => textContent ?? '');
  }
  async inputValue(): Promise<string> {
    return valueOf(this.#one());
  }
  async getAttribute(name: string): Promise<string | null> {
    return this.#one().getAttribute(name);
  }
  async isVisible(): Promise<boolean> {
    return this.#all().length > 0 && isShown(this.#one(), this.#sheet.style);
  }
  async isChecked(): Promise<boolean> {
    return this.#one().hasAttribute('checked');
  }
}

/** Each once, as they stand on the page. */
const inOrder = (found: Set<Element>): Element[] =>
  [...found].toSorted((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
