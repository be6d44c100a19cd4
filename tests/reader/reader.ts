/** Reads pages without a browser, as a person without script does: over HTTP, by their links and forms. */
import { parseHTML } from 'linkedom';
import type { AnyAnswer, AnyPage, Asked, AskedRole, Role, Within, Words } from '../any-page.ts';
import { ancestors, formOf, isDisabled, sending, tick, typeOf } from './form.ts';
import { Found, type Sheet } from './found.ts';
import { styleOf, type Screen, type Style } from './sight.ts';
import { Web, type Came, type Sent } from './web.ts';
import { controlOf } from './words.ts';

/** The style sheets that were read, and what they say together; many pages share them. */
const sheets = new Map<string, Promise<string>>();
const styles = new Map<string, Style>();

export class Reader implements AnyPage, Sheet {
  document = parseHTML('<html><head></head><body></body></html>').document;
  style: Style = () => undefined;
  readonly screen: Screen;
  readonly #web: Web;
  #url = new URL('about:blank');
  #download = Promise.withResolvers<string>();

  constructor(base: string | Web, screen: Screen) {
    this.screen = screen;
    this.#web = typeof base === 'string' ? new Web(base) : base;
  }

  url(): string {
    return this.#url.href;
  }
  async content(): Promise<string> {
    return `<!doctype html>${this.document.documentElement.outerHTML}`;
  }
  async goto(address: string): Promise<AnyAnswer> {
    return this.#open(new URL(address, this.#web.base));
  }
  async reload(): Promise<AnyAnswer> {
    return this.#open(this.#url);
  }

  async waitForURL(wanted: RegExp | ((url: URL) => boolean)): Promise<void> {
    if (!(wanted instanceof RegExp ? wanted.test(this.url()) : wanted(this.#url)))
      throw new Error(`${this.url()} is not ${String(wanted)}`);
  }
  async waitForEvent(_: 'download'): Promise<{ suggestedFilename(): string }> {
    const name = await this.#download.promise;
    return { suggestedFilename: () => name };
  }
  context() {
    return {
      addCookies: async (cookies: { name: string; value: string; url: string }[]) => {
        for (const { name, value, url } of cookies) this.#web.keep(`${name}=${value}; Path=/`, new URL(url));
      },
      newPage: async () => new Reader(this.#web, this.screen),
    };
  }
  readonly request = {
    get: async (address: string) => answerOf(await this.#web.ask(address)),
  };

  get #all(): Found {
    return new Found(this, '', (within) => [within as Element]);
  }
  locator(css: string, within?: Within): Found {
    return this.#all.locator(css, within);
  }
  getByRole(role: Role, asked: AskedRole = {}): Found {
    return this.#all.getByRole(role, asked);
  }
  getByLabel(words: Words, asked: Asked = {}): Found {
    return this.#all.getByLabel(words, asked);
  }
  getByText(words: Words, asked: Asked = {}): Found {
    return this.#all.getByText(words, asked);
  }

  /** Does what a browser does when this, or what it is in, is clicked. */
  async click(element: Element): Promise<void> {
    const hit = element.closest('a[href], button, summary, label, input');
    if (hit?.localName === 'a') await this.#follow(hit);
    else if (hit?.localName === 'summary') unfold(hit);
    else if (hit?.localName === 'label') await this.#clickLabel(hit);
    else if (hit && ['checkbox', 'radio'].includes(typeOf(hit)))
      tick(hit, typeOf(hit) === 'radio' || !hit.hasAttribute('checked'));
    else if (hit && typeOf(hit) === 'submit') await this.#send(hit);
  }

  async #clickLabel(label: Element): Promise<void> {
    const control = controlOf(label);
    if (control && !isDisabled(control)) await this.click(control);
  }

  async #follow(link: Element): Promise<void> {
    const url = new URL(link.getAttribute('href')!, this.#url);
    if (url.hash && bare(url) === bare(this.#url)) return this.#turnTo(url);
    await this.#open(url, { method: 'GET', from: this.url() });
  }

  async #send(button: Element): Promise<void> {
    const form = formOf(button);
    if (!form) return;
    const { url, sent } = sending(form, button, this.url());
    await this.#open(url, sent);
  }

  /** What is to be kept as a file leaves the page as it is. */
  async #open(url: URL, sent?: Sent): Promise<AnyAnswer> {
    const came = await this.#web.ask(url, sent);
    const given = came.answer.headers.get('content-disposition') ?? '';
    if (given.startsWith('attachment')) {
      await came.answer.body?.cancel();
      this.#download.resolve(/filename="?([^";]+)/.exec(given)?.[1] ?? '');
      this.#download = Promise.withResolvers();
      return answerOf(came);
    }
    const text = await came.answer.clone().text();
    this.document = parseHTML(text.replaceAll('\r\n', '\n')).document;
    for (const area of this.document.querySelectorAll('textarea'))
      area.textContent = (area.textContent ?? '').replace(/^\n/, '');
    this.style = await this.#styleOf(came.url);
    this.#turnTo(came.url);
    return answerOf(came);
  }

  /** Goes to a place of the page, which is unfolded. */
  #turnTo(url: URL): void {
    this.#url = url;
    const place = url.hash && this.document.getElementById(decodeURIComponent(url.hash.slice(1)));
    if (place) for (const one of ancestors(place)) if (one.localName === 'details') one.setAttribute('open', '');
  }

  async #styleOf(url: URL): Promise<Style> {
    const links = [...this.document.querySelectorAll('link[rel=stylesheet]')];
    const hrefs = links.map((link) => new URL(link.getAttribute('href')!, url).href);
    const key = `${this.screen.width} ${hrefs.join(' ')}`;
    const known = styles.get(key);
    if (known) return known;
    const texts = hrefs.map((href) => sheets.getOrInsertComputed(href, async () => (await fetch(href)).text()));
    const style = styleOf(await Promise.all(texts), this.screen);
    styles.set(key, style);
    return style;
  }
}

const bare = (url: URL) => url.href.replace(/#.*/, '');

/** Folds it again where it was unfolded; those of one name are unfolded one at a time. */
function unfold(summary: Element): void {
  const details = summary.parentElement!;
  const name = details.getAttribute('name');
  const opens = !details.hasAttribute('open');
  if (opens && name)
    for (const other of details.ownerDocument.querySelectorAll('details[open]'))
      if (other.getAttribute('name') === name) other.removeAttribute('open');
  details.toggleAttribute('open', opens);
}

const answerOf = ({ answer }: Came): AnyAnswer => ({
  status: () => answer.status,
  headers: () => Object.fromEntries(answer.headers),
  text: async () => (await bytesOf(answer)).toString(),
  json: () => answer.json(),
  body: () => bytesOf(answer),
});

/** With the mark at its head that `text()` would take away. */
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
