/** What the open API answers. Public data only. */
import type * as v from 'valibot';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { publicOrganization } from '#registry/page/public-queries.server.ts';
import { readCursor } from '#registry/directory/cursor.ts';
import { findOrganizations } from '#registry/directory/queries.server.ts';
import { everything, fittingSort, type DirectorySelection } from '#registry/directory/selection.ts';
import { perAnswer } from '#registry/organization/coded.ts';
import { profileOf } from '#registry/profile/queries.server.ts';
import { percentOf } from '#registry/profile/profile.ts';
import { detailOf, summaryOf } from '#registry/download/as-json.ts';
import { allWindows } from '#registry/window/queries.server.ts';
import { windowState } from '#registry/window/window.ts';
import type { ApiRequest } from './figures.server.ts';
import { readParameters } from './parameters.ts';
import { json, answerProblem } from './respond.ts';
import {
  organizationsQuery,
  profileQuery,
  repeatable,
  type organizationDetail,
  type organizationsPage,
  type registrationWindows,
  type registryProfile,
} from '#registry/api/schema.ts';

/** GET /api/v1/organizations */
export async function answerOrganizations(db: Db, { request, url }: ApiRequest): Promise<Response> {
  const read = readParameters(organizationsQuery, url.searchParams, repeatable);
  if ('refused' in read) return read.refused;
  const { q, sort, after, limit, worksInComuna, said, ...filters } = read.value;
  const selection: DirectorySelection = {
    ...everything,
    q: q.trim(),
    filters,
    worksInComuna: worksInComuna ?? null,
    said,
    sort: fittingSort(q.trim(), sort),
    after: after ?? null,
  };
  if (after && !readCursor(selection.sort, after)) {
    return answerProblem(400, 'Bad Request', {
      errors: [{ parameter: 'after', detail: 'Not a cursor of this list and order' }],
    });
  }
  const { total, items, facets, corrections, next } = await findOrganizations(db, selection, { limit, strictly: true });
  const body: v.InferOutput<typeof organizationsPage> = {
    total,
    items: items.map((item) => summaryOf(item, url.origin)),
    facets: perAnswer((facet) => facets[facet].map((one) => ({ ...one }))),
    corrections: corrections.map((one) => ({ ...one })),
    next,
  };
  return json(request, body, next ? { link: `<${pageAfter(url, next)}>; rel="next"` } : {});
}

function pageAfter(url: URL, next: string): string {
  const then = new URL(url);
  then.searchParams.set('after', next);
  return then.href;
}

/** GET /api/v1/organizations/{slug}; a former slug answers the organisation as it is called now. */
export async function answerOrganization(db: Db, { request, url }: ApiRequest, slug: string): Promise<Response> {
  const found = await publicOrganization(db, slug);
  if (!found) return answerProblem(404, 'Not Found', { detail: 'No organisation of the registry has this slug.' });
  const body: v.InferOutput<typeof organizationDetail> = detailOf(
    { ...found.organization, allies: found.allies },
    url.origin,
  );
  return json(request, body);
}

/** GET /api/v1/registry/windows */
export async function answerWindows(db: Db, { request }: ApiRequest): Promise<Response> {
  const windows = await allWindows(db);
  const body: v.InferOutput<typeof registrationWindows> = {
    items: windows.map((window) => ({
      slug: window.slug,
      name: window.name,
      opensAt: window.opensAt.toString(),
      closesAt: window.closesAt.toString(),
      state: windowState(window, now()),
    })),
  };
  return json(request, body);
}

/** GET /api/v1/registry/profile */
export async function answerProfile(db: Db, { request, url }: ApiRequest): Promise<Response> {
  const read = readParameters(profileQuery, url.searchParams);
  if ('refused' in read) return read.refused;
  const profile = await profileOf(db, read.value.window);
  if (!profile) return answerProblem(404, 'Not Found', { detail: 'No registration window has this slug.' });
  const { window, shares, distributions, growth, registered, frozen } = profile;
  const body: v.InferOutput<typeof registryProfile> = {
    window: window && {
      slug: window.slug,
      name: window.name,
      opensAt: window.opensAt.toString(),
      closesAt: window.closesAt.toString(),
    },
    // A live profile is of today: an instant would give every answer an ETag of its own.
    asOf: frozen
      ? profile.asOf.toString()
      : profile.asOf.round({ smallestUnit: 'hour', roundingMode: 'floor' }).toString(),
    frozen,
    registered,
    shares: shares.map((share) => ({ ...share, percent: percentOf(share) })),
    distributions: Object.fromEntries(
      Object.entries(distributions).map(([key, { answered, counts }]) => [
        key,
        { answered, counts: counts.map((one) => ({ ...one })) },
      ]),
    ),
    growth: growth.map((one) => ({ ...one })),
  };
  return json(request, body);
}
