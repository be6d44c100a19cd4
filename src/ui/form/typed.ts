/** Knows which forms of a page hold something typed that was not sent. */

export class Typed<Form> {
  /** What each form said when one came to it; null where that is not known. */
  readonly #came = new Map<Form, string | null>();
  readonly #read: (form: Form) => string;
  #sent: Form | null = null;

  constructor(read: (form: Form) => string) {
    this.#read = read;
  }

  /** Somebody is about to write in it. */
  met(form: Form): void {
    if (!this.#came.has(form)) this.#came.set(form, this.#read(form));
  }

  /** Somebody wrote in it before anything watched. */
  began(form: Form): void {
    this.#came.set(form, null);
  }

  /** It was sent; where the page stays, what it says now is what is kept. */
  sent(form: Form, { stays }: { readonly stays: boolean }): void {
    if (stays) this.#came.delete(form);
    else this.#sent = form;
  }

  /** Another page: none of its forms was written in. */
  forget(): void {
    this.#came.clear();
    this.#sent = null;
  }

  /** Whether leaving now loses something. What is on its way is not lost; `cameBack`: what was typed before was not taken. */
  loses(cameBack: boolean): boolean {
    const sent = this.#sent;
    this.#sent = null; // should one stay after all
    if (cameBack && !sent) return true;
    return [...this.#came].some(([form, said]) => form !== sent && this.#read(form) !== said);
  }
}

/** All that a form would send, as one text. */
export function saying(form: HTMLFormElement): string {
  const fields = [...new FormData(form)];
  return JSON.stringify(fields.map(([name, value]) => [name, typeof value === 'string' ? value : value.name]));
}
