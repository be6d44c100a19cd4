/** What is typed and the site has not kept yet, on the device alone: for its writer, for a day, within a size. */
import { isSecret } from '#platform/form/form.ts';
import type { Filled } from './written.ts';

/** How long it stays there. */
const longestHours = 24;
const mostLetters = 64_000;
/** How many forms; of more, the oldest goes. */
const most = 20;
const prefix = 'minga-typed ';

/** A form that was typed in, of a page. */
export interface OnDevice {
  readonly form: string;
  readonly fields: Filled;
  /** In milliseconds. */
  readonly at: number;
}

interface Place {
  readonly owner: string;
  readonly path: string;
  readonly form: string;
}

type Stored = Place & OnDevice;

export class DeviceCopies {
  readonly #storage: () => Storage;
  readonly #owner: string;
  readonly #now: () => number;

  /** `owner`: who types; empty for whoever has no account. */
  constructor(storage: () => Storage, owner: string, now: () => number) {
    this.#storage = storage;
    this.#owner = owner;
    this.#now = now;
  }

  /** In place of what was there; what is too long is not kept at all. */
  put(path: string, form: string, typed: Filled): void {
    const fields = withoutSecretFields(typed);
    const place = { owner: this.#owner, path, form };
    const text = JSON.stringify({ ...place, fields, at: this.#now() } satisfies Stored);
    this.#try((storage) => {
      storage.removeItem(keyOf(place));
      if (text.length > mostLetters) return;
      storage.setItem(keyOf(place), text);
      for (const { key } of this.#all(storage).slice(most)) storage.removeItem(key);
    });
  }

  /** What its writer left on a page. What is old, and what somebody else left on the same device, goes. */
  of(path: string): OnDevice[] {
    return (
      this.#try((storage) => {
        const all = this.#all(storage);
        const gone = all.filter((one) => this.#isOver(one) || this.#isOthers(one));
        for (const { key } of gone) storage.removeItem(key);
        return all.filter((one) => !gone.includes(one) && one.owner === this.#owner && one.path === path);
      }) ?? []
    );
  }

  /** The site has it; with `said`, only where nothing was typed since. */
  drop(path: string, form: string, said?: Filled): void {
    const key = keyOf({ owner: this.#owner, path, form });
    this.#try((storage) => {
      const there = said && parsed(storage.getItem(key) ?? '');
      if (there && JSON.stringify(there.fields) !== JSON.stringify(withoutSecretFields(said))) return;
      storage.removeItem(key);
    });
  }

  #isOver = ({ at }: Stored) => this.#now() - at > longestHours * 3_600_000;

  #isOthers = ({ owner }: Stored) => this.#owner !== '' && owner !== '' && owner !== this.#owner;

  /** Newest first. */
  #all(storage: Storage): (Stored & { key: string })[] {
    const keys = Array.from({ length: storage.length }, (_, n) => storage.key(n) ?? '');
    return keys
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const stored = parsed(storage.getItem(key) ?? '');
        return stored ? [{ ...stored, key }] : [];
      })
      .toSorted((one, other) => other.at - one.at);
  }

  /** A browser may forbid it, or have no room. */
  #try<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(this.#storage());
    } catch {
      return undefined;
    }
  }
}

const keyOf = ({ owner, path, form }: Place) => `${prefix}${owner} ${path} ${form}`;

const withoutSecretFields = (typed: Filled): Filled =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !isSecret(name)));

function parsed(text: string): Stored | null {
  try {
    return JSON.parse(text) as Stored;
  } catch {
    return null;
  }
}

/** The cookie in which the site tells which forms it took: what the device has of them goes. */
export const takenCookie = 'taken';
const mostTaken = 5;

/** What the cookie says once one more was taken. */
export const alsoTaken = (before: string | undefined, path: string, form: string): string =>
  [...(before ? before.split(',') : []), `${path}|${form}`].slice(-mostTaken).join(',');

/** Which forms were taken, as the browser has its cookies. */
export function takenIn(cookies: string): { readonly path: string; readonly form: string }[] {
  const said = cookies.split('; ').find((one) => one.startsWith(`${takenCookie}=`));
  if (!said) return [];
  const taken = decodeURIComponent(said.slice(takenCookie.length + 1));
  return taken.split(',').map((one) => {
    const [path = '', form = ''] = one.split('|');
    return { path, form };
  });
}
