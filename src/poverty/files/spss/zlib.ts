/** The data of a .zsav file: blocks of bytecode, each compressed by zlib, and a list of them at the end of the file. */
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { Bytes, type FileBytes } from '../bytes.ts';

interface ZlibBlock {
  readonly at: number;
  readonly compressed: number;
  readonly uncompressed: number;
}

const HEADER = 24;
const ENTRY = 24;
/** SPSS makes blocks of 4 MB; one that would take more than this in memory is not believed. */
const MOST = 1 << 26;
const inflated = promisify(inflate);

/** Blocks decompressed while the one before them is decoded, on threads of their own. */
const AHEAD = 3;

/** The bytecode, a block at a time; the next ones are already being decompressed. */
export async function* zlibChunks(file: FileBytes, start: number, little: boolean): AsyncGenerator<Bytes> {
  const blocks = await listBlocks(file, start, little);
  const coming: Promise<Bytes>[] = [];
  for (let next = 0, told = 0; told < blocks.length; told++) {
    for (; next < blocks.length && next <= told + AHEAD; next++) {
      const block = inflateBlock(file, blocks[next] as ZlibBlock, little);
      block.catch(() => undefined); // told when its turn comes
      coming.push(block);
    }
    yield await (coming.shift() as Promise<Bytes>);
  }
}

async function listBlocks(file: FileBytes, start: number, little: boolean): Promise<ZlibBlock[]> {
  const header = await file.read(start, HEADER, 'data', little);
  const [own, trailer, length] = [header.int64(0), header.int64(8), header.int64(16)];
  if (own !== start) throw file.damaged('data', start, start, own);
  if (trailer + length > file.size) throw file.cut('data', trailer + length);
  if (!(trailer >= start + HEADER) || trailer + length !== file.size)
    throw file.damaged('data', start + 8, file.size - length, trailer);
  const list = await file.read(trailer, length, 'data', little);
  const count = length >= HEADER ? list.int32(20) : -1;
  if (length !== HEADER + ENTRY * count)
    throw file.damaged('data', trailer + 20, Math.floor((length - HEADER) / ENTRY), count);
  const blocks = Array.from({ length: count }, (_, i): ZlibBlock => {
    const entry = list.part(HEADER + ENTRY * i, ENTRY);
    return { at: entry.int64(8), uncompressed: entry.int32(16), compressed: entry.int32(20) };
  });
  const end = blocks.reduce((at, block, i) => {
    const entry = trailer + HEADER + ENTRY * i;
    if (block.uncompressed > MOST) throw file.damaged('data', entry + 16, `≤ ${MOST}`, block.uncompressed);
    if (block.at !== at) throw file.damaged('data', entry + 8, at, block.at);
    return at + block.compressed;
  }, start + HEADER);
  if (end !== trailer) throw file.damaged('data', trailer, trailer, end);
  return blocks;
}

async function inflateBlock(file: FileBytes, block: ZlibBlock, little: boolean): Promise<Bytes> {
  const { bytes } = await file.read(block.at, block.compressed, 'data');
  let plain: Buffer;
  try {
    const room = Math.max(block.uncompressed, 64);
    plain = await inflated(bytes, { chunkSize: room, maxOutputLength: room });
  } catch (error) {
    throw file.damaged('data', block.at, 'zlib', (error as Error).message);
  }
  if (plain.length !== block.uncompressed || plain.length % 8 !== 0)
    throw file.damaged('data', block.at, block.uncompressed, plain.length);
  return new Bytes(plain, little);
}
