/** Bytes of a file: read where one says, in the file's byte order, and an error that names the place when they are not there. */
import { type FileHandle, open } from 'node:fs/promises';
import { BadInput } from '../input/fault.ts';
import type { Part } from '../input/particulars.ts';

/** A piece of a file with its byte order. Offsets are from the start of the piece. */
export class Bytes {
  readonly bytes: Buffer;
  readonly view: DataView;
  readonly little: boolean;

  constructor(bytes: Buffer, little: boolean) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.little = little;
  }

  get length(): number {
    return this.bytes.length;
  }

  uint8 = (at: number): number => this.view.getUint8(at);
  uint16 = (at: number): number => this.view.getUint16(at, this.little);
  uint32 = (at: number): number => this.view.getUint32(at, this.little);
  int32 = (at: number): number => this.view.getInt32(at, this.little);
  float64 = (at: number): number => this.view.getFloat64(at, this.little);
  /** A 64-bit count or offset; one that no file can have comes out as not a safe integer. */
  int64 = (at: number): number => Number(this.view.getBigInt64(at, this.little));

  part(from: number, length: number): Bytes {
    return new Bytes(this.bytes.subarray(from, from + length), this.little);
  }

  /** The letters as they are, for tags and codes that are always ASCII. */
  ascii(from: number, to: number): string {
    return this.bytes.toString('latin1', from, to);
  }
}

/** An open file. `name` is what a person calls it. */
export class FileBytes implements AsyncDisposable {
  readonly name: string;
  readonly size: number;
  readonly #handle: FileHandle;

  private constructor(name: string, size: number, handle: FileHandle) {
    this.name = name;
    this.size = size;
    this.#handle = handle;
  }

  static async open(name: string): Promise<FileBytes> {
    try {
      const handle = await open(name, 'r');
      return new FileBytes(name, (await handle.stat()).size, handle);
    } catch (error) {
      throw new BadInput('unreadable-file', { file: name, reason: (error as Error).message });
    }
  }

  /** Exactly `length` bytes from `at`; a file that ends before them is cut. */
  async read(at: number, length: number, part: Part, little = true): Promise<Bytes> {
    if (!(at >= 0 && length >= 0 && at + length <= this.size)) throw this.cut(part, at + length);
    const bytes = Buffer.from(new ArrayBuffer(length));
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await this.#handle.read(bytes, filled, length - filled, at + filled);
      if (bytesRead === 0) throw this.cut(part, at + length);
      filled += bytesRead;
    }
    return new Bytes(bytes, little);
  }

  cut(part: Part, needed: number): BadInput {
    return new BadInput('cut-file', { file: this.name, part, needed, size: this.size });
  }

  /** What the file should say at a byte, and what it says. */
  damaged(part: Part, at: number, expected: string | number, found: string | number): BadInput {
    return new BadInput('damaged-file', { file: this.name, part, at, expected, found });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#handle.close();
  }
}

const WINDOW = 1 << 18;

/** Walks a file from a byte on. Reads ahead, so that small pieces cost nothing. */
export class Cursor {
  readonly file: FileBytes;
  readonly little: boolean;
  position: number;
  #window = new Bytes(Buffer.alloc(0), true);
  #start = 0;

  constructor(file: FileBytes, position: number, little: boolean) {
    this.file = file;
    this.position = position;
    this.little = little;
  }

  async take(length: number, part: Part): Promise<Bytes> {
    const from = this.position;
    if (!this.#holds(from, length)) {
      const most = Math.min(Math.max(length, WINDOW), this.file.size - from);
      if (!(length >= 0 && length <= most)) throw this.file.cut(part, from + length);
      this.#window = await this.file.read(from, most, part, this.little);
      this.#start = from;
    }
    this.position += length;
    return this.#window.part(from - this.#start, length);
  }

  #holds(from: number, length: number): boolean {
    return length >= 0 && from >= this.#start && from + length <= this.#start + this.#window.length;
  }
}
