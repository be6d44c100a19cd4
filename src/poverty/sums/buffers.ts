/** Vectors used again and again: a report of a hundred years should not make a hundred times its memory. */

export class Buffers {
  readonly #floats = new Map<string, Float64Array>();

  /** A vector of that length, with whatever it held before. The same name gives the same memory. */
  floats(name: string, length: number): Float64Array {
    const held = this.#floats.get(name);
    if (held && held.length >= length) return held.subarray(0, length);
    const made = new Float64Array(length);
    this.#floats.set(name, made);
    return made;
  }
}
