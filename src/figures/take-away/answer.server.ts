/** Answers requests for tables of figures as files. What is wrong with a request is said in plain text. */
import type { Db } from '#platform/server/db.ts';
import { type Locale } from '#platform/words.ts';
import { explainAsked, type AskedProblem } from '../ask/parameters.ts';
import { figuresAsked, type AnsweredFigures } from '../ask/queries.server.ts';
import type { TableFormat } from './address.ts';
import { tableFile, type TableFile } from './files.server.ts';
import { words } from './words.ts';

interface Asked {
  readonly format: TableFormat;
  readonly locale: Locale;
}

/** The table that the parameters ask for. */
export async function tableAsked(db: Db, params: URLSearchParams, asked: Asked): Promise<Response> {
  const figures = await figuresAsked(db, params);
  if ('problems' in figures) return refusedAsked(figures.problems, asked.locale);
  return answerFile(await kept(figures, params, asked, params.get('dataset') ?? params.get('territory') ?? undefined));
}

/** Everything there is in a release, every breakdown included. */
export async function everythingAsked(db: Db, given: URLSearchParams, asked: Asked): Promise<Response> {
  const params = new URLSearchParams(given);
  params.set('breakdown', 'all');
  const figures = await figuresAsked(db, params);
  if ('problems' in figures) return refusedAsked(figures.problems, asked.locale);
  return answerFile(await kept(figures, params, asked, words.in(asked.locale).everything));
}

/** Says in plain text what is wrong with what an address asks. */
export function refusedAsked(problems: readonly AskedProblem[], locale: Locale): Response {
  const lines = problems.map((problem) => `${problem.parameter}: ${explainAsked(problem, locale)}`);
  return new Response(`${lines.join('\n')}\n`, {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** A file as an answer to take away. */
export function answerFile({ name, mediaType, body }: TableFile): Response {
  const headers = {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'public, max-age=300',
  };
  return new Response(body, { headers });
}

/** The last workbooks made: the figures of a release never change, and the whole takes a second or two to write. */
const workbooks = new Map<string, Promise<TableFile>>();
const mostKept = 24;

async function kept(figures: AnsweredFigures, params: URLSearchParams, { format, locale }: Asked, title?: string) {
  const name = title && /^[\w-]{1,60}$/.test(title) ? title : undefined;
  const make = () => tableFile(figures, { format, locale, title: name });
  if (format !== 'xlsx') return make();
  const key = `${locale} ${figures.release} ${params.toString()}`;
  const made = workbooks.get(key) ?? make();
  workbooks.delete(key);
  workbooks.set(key, made);
  if (workbooks.size > mostKept) workbooks.delete(workbooks.keys().next().value!);
  return made.catch((error: unknown) => {
    workbooks.delete(key);
    throw error;
  });
}
