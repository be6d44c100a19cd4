/** What the open API answers about territories: GET /api/v1/territories. */
import type { Level } from '#territory/place.ts';
import type * as v from 'valibot';
import { writeCsv } from '#platform/spreadsheet/write.ts';
import { findComuna, findRegion } from '#territory/find.ts';
import { comunas, regions } from '#territory/territory.ts';
import { territoriesQuery, type territoryEntry } from '#figures/api/schema.ts';
import { wantsCsv, type ApiRequest } from './figures.server.ts';
import { readParameters } from './parameters.ts';
import { csv, json, answerProblem } from './respond.ts';

type Entry = v.InferOutput<typeof territoryEntry>;

const country: Entry = {
  code: 'CL',
  name: 'Chile',
  level: 'country',
  region: null,
  province: null,
  population: regions.reduce((sum, { population }) => sum + population, 0),
};
const entries: readonly Entry[] = [
  country,
  ...regions.map(({ code, name, population }): Entry => {
    return { code, name, level: 'region', region: code, province: null, population };
  }),
  ...comunas.map(({ code, name, region, province, population }): Entry => {
    return { code, name, level: 'comuna', region, province, population };
  }),
];

/** The territories of a level, of a region, or the ones meant by a name: regions from north to south, then comunas. */
export function answerTerritories({ request, url }: ApiRequest): Response {
  const given = new URLSearchParams([...url.searchParams].filter(([, value]) => value !== ''));
  const read = readParameters(territoriesQuery, given);
  if ('refused' in read) return read.refused;
  const { level, region, q } = read.value;
  if (region && !regions.some(({ code }) => code === region)) return noSuchRegion();
  const wanted = q === undefined ? null : meant(q, level, region);
  const items = entries.filter(
    (entry) =>
      (!level || entry.level === level) && (!region || entry.region === region) && (!wanted || wanted.has(entry.code)),
  );
  if (!wantsCsv(request, given)) return json(request, { items });
  const columns = ['code', 'name', 'level', 'region', 'province', 'population'] as const;
  return csv(request, writeCsv([[...columns], ...items.map((item) => columns.map((column) => item[column]))]));
}

function noSuchRegion(): Response {
  const detail = `Not a region. There are: ${regions.map(({ code }) => code).join(', ')}.`;
  return answerProblem(400, 'Bad Request', { errors: [{ parameter: 'region', detail }] });
}

/** Codes of what was probably meant: a comuna and a region may share a name. */
function meant(q: string, level: Level | undefined, region: string | undefined): ReadonlySet<string> {
  const found = [
    level === 'region' ? undefined : findComuna(q, { region }),
    level === 'comuna' ? undefined : findRegion(q),
    /^(cl|chile)$/i.test(q.trim()) ? country : undefined,
  ];
  return new Set(found.flatMap((one) => one?.code ?? []));
}
