/** What the open API answers of initiatives, resources and gaps: the same lists, filters and counts as their pages. */
import type * as v from 'valibot';
import { initiativesListed, resourcesListed } from '#ecosystem/api/queries.server.ts';
import type { ListAsked, ListGiven } from '#ecosystem/find/for-others.server.ts';
import { initiativeParameters, resourceParameters } from '#ecosystem/api/parameters.ts';
import { initiativesQuery, resourcesQuery } from '#ecosystem/api/schema.ts';
import { gapGiven, gapsListed } from '#gaps/api/queries.server.ts';
import { gapParameters, gapsQuery } from '#gaps/api/schema.ts';
import type { Db } from '#platform/server/db.ts';
import type { ApiRequest } from './figures.server.ts';
import { readParameters } from './parameters.ts';
import { addressOfPage, answerProblem, json } from './respond.ts';

/** GET /api/v1/initiatives */
export const answerInitiatives = (db: Db, asked: ApiRequest): Promise<Response> =>
  answerList(asked, initiativesQuery, initiativeParameters, (list) => initiativesListed(db, list));

/** GET /api/v1/resources */
export const answerResources = (db: Db, asked: ApiRequest): Promise<Response> =>
  answerList(asked, resourcesQuery, resourceParameters, (list) => resourcesListed(db, list));

/** GET /api/v1/gaps */
export const answerGaps = (db: Db, asked: ApiRequest): Promise<Response> =>
  answerList(asked, gapsQuery, gapParameters, (list) => gapsListed(db, list));

/** GET /api/v1/gaps/{slug} */
export async function answerGap(db: Db, { request, url }: ApiRequest, slug: string): Promise<Response> {
  const gap = await gapGiven(db, slug, url.origin);
  return gap ? json(request, gap) : answerProblem(404, 'Not Found', { detail: 'No published gap has this slug.' });
}

async function answerList(
  { request, url }: ApiRequest,
  query: v.GenericSchema<unknown, { readonly q: string; readonly page: number }>,
  parameters: object,
  give: (asked: ListAsked) => Promise<ListGiven<unknown>>,
): Promise<Response> {
  const read = readParameters(query, url.searchParams, Object.keys(parameters));
  if ('refused' in read) return read.refused;
  const { q, page } = read.value;
  const { more, ...body } = await give({ params: url.searchParams, q, page, origin: url.origin });
  const next = more ? addressOfPage(url, page + 1) : null;
  return json(request, { ...body, next }, next ? { link: `<${next}>; rel="next"` } : {});
}
