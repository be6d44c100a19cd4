/** What an errand asks of a page, be it the browser's or the reader's. */
import type { Page } from 'playwright-core';

export type Words = string | RegExp;
export type Role = Parameters<Page['getByRole']>[0];

export interface Within {
  readonly hasText: Words;
}

export interface Asked {
  readonly exact?: boolean;
}

export interface AskedRole extends Asked {
  readonly name?: Words;
  readonly level?: number;
}

export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

interface Finds {
  locator(css: string, within?: Within): AnyLocator;
  getByRole(role: Role, asked?: AskedRole): AnyLocator;
  getByLabel(words: Words, asked?: Asked): AnyLocator;
  getByText(words: Words, asked?: Asked): AnyLocator;
}

export interface AnyLocator extends Finds {
  filter(within: Within): AnyLocator;
  first(): AnyLocator;
  last(): AnyLocator;
  nth(place: number): AnyLocator;
  all(): Promise<AnyLocator[]>;
  count(): Promise<number>;
  click(): Promise<void>;
  check(): Promise<void>;
  uncheck(): Promise<void>;
  fill(value: string): Promise<void>;
  selectOption(option: string | { readonly label: string }): Promise<unknown>;
  setInputFiles(file: Upload): Promise<void>;
  press(key: 'Enter'): Promise<void>;
  waitFor(): Promise<void>;
  textContent(): Promise<string | null>;
  allTextContents(): Promise<string[]>;
  inputValue(): Promise<string>;
  getAttribute(name: string): Promise<string | null>;
  isVisible(): Promise<boolean>;
  isChecked(): Promise<boolean>;
}

export interface AnyAnswer {
  status(): number;
  headers(): Record<string, string>;
  text(): Promise<string>;
  json(): Promise<unknown>;
  body(): Promise<Buffer>;
}

interface GivenCookie {
  readonly name: string;
  readonly value: string;
  readonly url: string;
}

export interface AnyPage extends Finds {
  url(): string;
  goto(address: string): Promise<AnyAnswer | null>;
  reload(): Promise<AnyAnswer | null>;
  content(): Promise<string>;
  waitForURL(wanted: RegExp | ((url: URL) => boolean)): Promise<void>;
  waitForEvent(event: 'download'): Promise<{ suggestedFilename(): string }>;
  context(): { addCookies(cookies: GivenCookie[]): Promise<void>; newPage(): Promise<AnyPage> };
  readonly request: { get(address: string): Promise<AnyAnswer> };
}
