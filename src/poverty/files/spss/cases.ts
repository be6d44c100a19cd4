/** The cases of an SPSS file as they are uncompressed: 8-byte elements, some whole cases at a time, and as many as the file declares. */
import { BadInput } from '../../input/fault.ts';
import { rowsPerBlock } from '../block.ts';
import { Bytes, type FileBytes } from '../bytes.ts';
import { Bytecode, type Chunk, chunkOf, type Elements } from './bytecode.ts';
import type { Compression } from './header.ts';
import { zlibChunks } from './zlib.ts';

export interface SpssData {
  /** Where the data starts in the file. */
  readonly start: number;
  readonly little: boolean;
  readonly compression: Compression;
  readonly bias: number;
  readonly systemMissing: number;
  readonly caseBytes: number;
  /**
   * Cases the file declares. Null when it does not (-1 in the header): then the data end where the file does, at the end of a case. A file
   * of those that was cut just there cannot be told from a whole one, unless it is compressed by zlib, whose blocks are counted.
   */
  readonly cases: number | null;
}

/** Some whole cases. The bytes are only good until the next ones are asked for. */
export function spssCases(file: FileBytes, data: SpssData): AsyncGenerator<Bytes> {
  if (data.compression === 'none') return plainCases(file, data);
  return decodedCases(
    file,
    data,
    data.compression === 'zlib' ? zlibChunks(file, data.start, data.little) : fileChunks(file, data),
  );
}

async function* plainCases(file: FileBytes, data: SpssData): AsyncGenerator<Bytes> {
  const there = (file.size - data.start) / data.caseBytes;
  const cases = data.cases ?? Math.floor(there);
  if (there < cases || (data.cases === null && there > cases)) throw tooFew(file, data, Math.floor(there));
  if (there > cases) throw tooMany(file, cases);
  const most = rowsPerBlock(data.caseBytes);
  for (let first = 0; first < cases; first += most) {
    const rows = Math.min(most, cases - first);
    yield await file.read(data.start + first * data.caseBytes, rows * data.caseBytes, 'data', data.little);
  }
}

const CHUNK = 1 << 20;

async function* fileChunks(file: FileBytes, { start, little }: SpssData): AsyncGenerator<Bytes> {
  if ((file.size - start) % 8 !== 0) throw file.cut('data', start + 8 * Math.ceil((file.size - start) / 8));
  for (let at = start; at < file.size; at += CHUNK)
    yield await file.read(at, Math.min(CHUNK, file.size - at), 'data', little);
}

async function* decodedCases(file: FileBytes, data: SpssData, chunks: AsyncGenerator<Bytes>): AsyncGenerator<Bytes> {
  const perCase = data.caseBytes / 8;
  const most = Math.min(rowsPerBlock(data.caseBytes), data.cases ?? Infinity);
  const bytecode = new Bytecode(data.bias, data.systemMissing, data.little);
  const elements: Elements = { halves: new Int32Array(2 * most * perCase), filled: 0, wanted: 0 };
  const left = (done: number) => Math.min(most, (data.cases ?? Infinity) - done);
  const decoded = (rows: number) =>
    new Bytes(Buffer.from(elements.halves.buffer, 0, rows * data.caseBytes), data.little);
  let done = 0;
  elements.wanted = left(done) * perCase;
  for await (const bytes of chunks) {
    const chunk: Chunk = chunkOf(bytes);
    for (;;) {
      bytecode.fill(chunk, elements);
      if (elements.filled < elements.wanted || elements.wanted === 0) break;
      yield decoded(left(done));
      done += left(done);
      elements.filled = 0;
      elements.wanted = left(done) * perCase;
    }
    if ((elements.wanted === 0 || bytecode.ended) && holdsMore(bytecode, chunk)) throw tooMany(file, done);
  }
  const rest = elements.filled / perCase;
  if (bytecode.waiting || !Number.isInteger(rest) || (data.cases !== null && done + rest < data.cases))
    throw tooFew(file, data, done + Math.floor(rest));
  if (rest > 0) yield decoded(rest);
}

/** Whether anything but filling follows the last case or the code that ends the data. */
function holdsMore(bytecode: Bytecode, chunk: Chunk): boolean {
  const one: Elements = { halves: new Int32Array(2), filled: 0, wanted: 1 };
  bytecode.fill(chunk, one);
  return one.filled > 0 || bytecode.waiting || chunk.halves.subarray(2 * chunk.at).some((half) => half !== 0);
}

function tooFew(file: FileBytes, { cases }: SpssData, rows: number): BadInput {
  if (cases === null) return new BadInput('cut-last-row', { file: file.name, rows });
  return new BadInput('too-few-rows', { file: file.name, declared: cases, rows });
}

function tooMany(file: FileBytes, declared: number): BadInput {
  return new BadInput('too-many-rows', { file: file.name, declared });
}
