/** Takes a file out of a form as it arrives: never whole in memory, nothing left of one that is cut or too large. */
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { Refusal } from '#platform/refusal.ts';
import { settings } from '#platform/server/settings.ts';
import { discard, takeIn, type Arrival } from './storage.server.ts';
import { refused } from '../reasons.ts';

/** What the form brought. */
export interface Received {
  readonly name: string;
  readonly arrival: Arrival;
}

/**
 * The file of the form's field `file`. Refuses: `microdata-no-file`, `microdata-empty`, `microdata-too-heavy`, `microdata-cut` (the sender
 * went away), `microdata-no-room`. The rest of a form that is refused is read and dropped, so that a browser without script hears the answer.
 */
export async function receive(request: Request): Promise<Received> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || !request.body) refused('microdata-no-file');
  const most = settings().mostMicrodataBytes;
  const parser = parserOf(request, most);
  const streams: BusboyFileStream[] = [];
  const taken: Promise<Received | undefined>[] = [];
  parser.on('file', (field, stream, name) => {
    streams.push(stream.on('error', () => {})); // told once more after its end
    if (field !== 'file') return void stream.resume();
    const taking = takeFile(stream, plainName(name), most);
    taken.push(taking);
    taking.catch((error: unknown) => error instanceof Refusal || parser.destroy(error as Error));
  });
  try {
    await readThrough(request.body as WebStream, parser);
  } catch (error) {
    for (const stream of streams) stream.destroy(error as Error);
    await Promise.allSettled(taken);
    return refuseArrival(error as NodeJS.ErrnoException);
  }
  return (await taken[0]) ?? refused('microdata-no-file');
}

function parserOf({ headers }: Request, most: number): BusboyInstance {
  try {
    return new Busboy({
      headers: Object.fromEntries(headers) as BusboyHeaders,
      limits: { fileSize: most + 1, files: 1, fields: 10, fieldSize: 1000, parts: 12 },
    });
  } catch {
    return refused('microdata-no-file'); // a form that does not say where its parts end
  }
}

/** No person types control characters, and PostgreSQL cannot hold U+0000. */
const plainName = (name: string | undefined) => (name ?? '').replaceAll(/\p{Cc}/gu, '').trim();

function refuseArrival({ code, message }: NodeJS.ErrnoException): never {
  return code === 'ENOSPC' ? refused('microdata-no-room') : refused('microdata-cut', { reason: message });
}

/** Drains what is over the limit rather than stop: the form is answered once it was read. */
async function takeFile(stream: BusboyFileStream, name: string, most: number): Promise<Received | undefined> {
  try {
    const arrival = await takeIn(stream);
    if (arrival.bytes <= most && name) return { name, arrival };
    await discard(arrival);
    if (!name) return undefined;
  } catch (error) {
    if (error instanceof Refusal && !name) return undefined; // a form sent without choosing a file
    throw error;
  }
  return refused('microdata-too-heavy', { megabytes: Math.floor(most / 1024 / 1024) });
}

/** Feeds the form to the parser to its end. */
async function readThrough(body: WebStream, parser: BusboyInstance): Promise<void> {
  const source = Readable.fromWeb(body);
  await new Promise<void>((resolve, reject) => {
    parser.once('finish', resolve).on('error', reject);
    source.on('error', reject);
    source.pipe(parser);
  });
}
