/** The sample mesa's files, in the folder of that name. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inSantiago, now, timeZone } from '../clock.ts';

const folder = join(process.cwd(), 'sample');

export async function readSample<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, name), 'utf8')) as T;
}

export const sampleFile = (name: string): Promise<Uint8Array> => readFile(join(folder, 'files', name));

export const noon = (day: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' }).toInstant();

/** A page of the site: the lines above `---` by name, and the Markdown below. */
export interface SamplePage {
  readonly head: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The site's pages, by file name. */
export async function samplePages(): Promise<SamplePage[]> {
  const names = (await readdir(join(folder, 'site'))).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(names.map(async (name) => splitPage(await readFile(join(folder, 'site', name), 'utf8'))));
}

/** At noon of its day: a news item's own, an activity's last, the end of the cycle for the rest. `load` is now. */
export function publishedAt(head: SamplePage['head']): Temporal.Instant {
  if (head['date'] === 'load') return inSantiago(now()).startOfDay().toInstant();
  return noon(head['date'] ?? head['until'] ?? head['from'] ?? '2021-12-15');
}

/** Splits «--- name: value … --- Markdown». Throws on a text that does not begin so. */
function splitPage(text: string): SamplePage {
  const parts = /^---\n([\s\S]*?)\n---\n+([\s\S]*)$/.exec(text);
  if (!parts) throw new Error('A sample page begins with its lines between ---');
  const lines = parts[1]!
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const);
  return { head: Object.fromEntries(lines), body: parts[2]!.trim() };
}
