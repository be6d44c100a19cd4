/** What the open API answers about poverty: published figures and territories. */
import type { Db } from '#platform/server/db.ts';
import { writeCsv } from '#platform/spreadsheet/write.ts';
import { explainAsked, problemOf, type AskedProblem } from '#figures/ask/parameters.ts';
import { figuresAsked } from '#figures/ask/queries.server.ts';
import { figuresJson, type FigureJson } from '#figures/take-away/as-json.ts';
import { figureFormats, mostFigures, ownParameters } from '#figures/api/schema.ts';
import { answerProblem, csv, json, addressOfPage } from './respond.ts';

export interface ApiRequest {
  readonly request: Request;
  readonly url: URL;
}

/** GET /api/v1/poverty/estimates */
export async function answerFigures(db: Db, { request, url }: ApiRequest): Promise<Response> {
  const { searchParams: params } = url;
  const paging = readPaging(params);
  const found = await figuresAsked(db, params, ownParameters);
  const problems = [...('problems' in found ? found.problems : []), ...paging.problems];
  if ('problems' in found || problems.length > 0) return refuseAsked(problems);
  const { estimates, release, sources } = found;
  const { limit, page } = paging;
  const items = figuresJson(estimates.slice((page - 1) * limit, page * limit), sources);
  const next = page * limit < estimates.length ? addressOfPage(url, page + 1) : null;
  const link: Record<string, string> = next ? { link: `<${next}>; rel="next"` } : {};
  if (wantsCsv(request, params)) return csv(request, asTable(items), { ...link, 'minga-release': String(release) });
  return json(request, { release, total: estimates.length, page, items, next }, link);
}

/** Whether a request asks for CSV: by `format`, or by what it accepts. */
export function wantsCsv(request: Request, params: URLSearchParams): boolean {
  const format = params.get('format');
  if (format) return format === 'csv';
  const accepted = request.headers.get('accept') ?? '';
  return /\btext\/csv\b/.test(accepted) && !/\bapplication\/json\b/.test(accepted);
}

/** What is wrong with the parameters, as the API says it. */
export function refuseAsked(problems: readonly AskedProblem[]): Response {
  const errors = problems.map((one) => ({ parameter: one.parameter, detail: explainAsked(one, 'en') }));
  return answerProblem(400, 'Bad Request', { detail: 'Some parameters are not as documented.', errors });
}

function readPaging(params: URLSearchParams) {
  const [limit, page, format] = [
    params.get('limit') || '1000',
    params.get('page') || '1',
    params.get('format') || 'json',
  ];
  const isCount = (text: string, most: number) => /^[1-9]\d{0,6}$/.test(text) && Number(text) <= most;
  const problems = [
    ...(isCount(limit, mostFigures) ? [] : [problemOf('limit', 'limit-bad', limit, ['1', String(mostFigures)])]),
    ...(isCount(page, 1_000_000) ? [] : [problemOf('page', 'page-bad', page, [])]),
    ...(figureFormats.some((one) => one === format)
      ? []
      : [problemOf('format', 'format-unknown', format, figureFormats)]),
  ];
  return { limit: Number(limit), page: Number(page), problems };
}

const columns = [
  ...([
    'territory',
    'measure',
    'part',
    'method',
    'year',
    'period',
    'breakdown',
    'value',
    'unit',
    'low',
    'high',
  ] as const),
  ...(['se', 'persons', 'population', 'n', 'quality', 'estimation', 'dataset', 'source'] as const),
] satisfies (keyof FigureJson)[];

function asTable(items: readonly FigureJson[]): string {
  return writeCsv([[...columns], ...items.map((item) => columns.map((column) => item[column]))]);
}
