/** SPSS's bytecode: eight codes of a byte each, then the 8-byte elements that the codes announce, again and again. */
import type { Bytes } from '../bytes.ts';

const PADDING = 0;
const END = 252;
const LITERAL = 253;
const SPACES = 254;
const SYSTEM_MISSING = 255;

/** Compressed data as 8-byte words, and the word to go on from. */
export interface Chunk {
  readonly bytes: Uint8Array;
  readonly halves: Int32Array;
  at: number;
}

/** Room for the elements of some cases. Elements are two halves, so that no float rounds the bytes of a text. */
export interface Elements {
  readonly halves: Int32Array;
  /** Elements there are, and how many there must be. */
  filled: number;
  wanted: number;
}

export function chunkOf({ bytes }: Bytes): Chunk {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return { bytes: aligned, halves: new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2), at: 0 };
}

export class Bytecode {
  /** Whether the code that ends the data was met. */
  ended = false;
  readonly #halves: Int32Array;
  readonly #codes = new Uint8Array(8);
  #next = 8;

  constructor(bias: number, systemMissing: number, little: boolean) {
    this.#halves = halvesOfCodes(bias, systemMissing, little);
  }

  /** Decodes until the elements are filled, or the chunk used up, or the data ended. */
  fill(chunk: Chunk, elements: Elements): void {
    const { halves: source, bytes } = chunk;
    const { halves: target, wanted } = elements;
    const codes = this.#codes;
    const known = this.#halves;
    const words = source.length >> 1;
    let { at } = chunk;
    let { filled } = elements;
    let next = this.#next;
    while (filled < wanted && !this.ended) {
      if (next === 8) {
        if (at === words) break;
        for (let i = 0; i < 8; i++) codes[i] = bytes[8 * at + i] as number;
        at++;
        next = 0;
      }
      const code = codes[next] as number;
      if (code === LITERAL) {
        if (at === words) break;
        target[2 * filled] = source[2 * at] as number;
        target[2 * filled + 1] = source[2 * at + 1] as number;
        at++;
        filled++;
      } else if (code === END) this.ended = true;
      else if (code !== PADDING) {
        target[2 * filled] = known[2 * code] as number;
        target[2 * filled + 1] = known[2 * code + 1] as number;
        filled++;
      }
      next++;
    }
    chunk.at = at;
    elements.filled = filled;
    this.#next = next;
  }

  /** Whether an announced element is still to come. */
  get waiting(): boolean {
    return !this.ended && this.#codes.subarray(this.#next).some((code) => code !== PADDING && code !== END);
  }
}

/** What each code stands for, as it would be written uncompressed. */
function halvesOfCodes(bias: number, systemMissing: number, little: boolean): Int32Array {
  const view = new DataView(new ArrayBuffer(8 * 256));
  for (let code = 1; code < END; code++) view.setFloat64(8 * code, code - bias, little);
  for (let i = 0; i < 8; i++) view.setUint8(8 * SPACES + i, 0x20);
  view.setFloat64(8 * SYSTEM_MISSING, systemMissing, little);
  return new Int32Array(view.buffer);
}
