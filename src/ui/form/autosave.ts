/** Keeps the forms of a page while they are written in: some seconds after the first letter, never after what is sent. */

/** How it went: kept; nobody is signed in any more; others changed the same meanwhile; it could not be. */
export type Autosaved = 'kept' | 'ended' | 'clashes' | 'failed';

/** How long keeping may take, while a button waits for it. */
export const longestMs = 5000;

/** Keeps one form. `leaving`: the page may be gone before it is answered. */
export type Keep<Form> = (form: Form, how: { readonly leaving: boolean }) => Promise<Autosaved>;

export class Autosave<Form> {
  /** Forms that were written in since they were kept, each with its alarm. */
  readonly #waiting = new Map<Form, ReturnType<typeof setTimeout>>();
  /** What is on its way to be kept. */
  readonly #going = new Map<Form, Promise<void>>();
  readonly #keep: Keep<Form>;
  readonly #told: (outcome: Autosaved) => void;
  readonly #everyMs: number;

  constructor(keep: Keep<Form>, told: (outcome: Autosaved) => void, everyMs = 3000) {
    this.#keep = keep;
    this.#told = told;
    this.#everyMs = everyMs;
  }

  /** Somebody writes in it. */
  wrote(form: Form): void {
    if (this.#waiting.has(form)) return;
    this.#waiting.set(
      form,
      setTimeout(() => this.#save(form, false), this.#everyMs),
    );
  }

  /** The page goes: what waits is kept now, for whoever comes back to it. */
  leave(): void {
    for (const form of this.#waiting.keys()) this.#save(form, true);
  }

  /** It is sent, so it needs no keeping. What is on its way to be kept, which must get there first; undefined if nothing is. */
  sent(form: Form): Promise<void> | undefined {
    this.#rest(form);
    return this.#going.get(form);
  }

  #save(form: Form, leaving: boolean): void {
    this.#rest(form);
    const saved = this.#keep(form, { leaving })
      .catch((): Autosaved => 'failed')
      .then((outcome) => {
        this.#going.delete(form);
        this.#told(outcome);
      });
    this.#going.set(form, saved);
  }

  #rest(form: Form): void {
    clearTimeout(this.#waiting.get(form));
    this.#waiting.delete(form);
  }
}
