/** Initiatives and resources as data for others, by the names of the open API. Pure. */
import type * as v from 'valibot';
import { initiativePath } from '../initiatives/initiative.ts';
import type { InitiativeRow } from '../initiatives/list/listed.server.ts';
import type { ResourceRow } from '../resources/list/listed.server.ts';
import { resourcePath } from '../resources/resource.ts';
import type { initiativeItem, resourceItem } from './schema.ts';

export const initiativeJson = (row: InitiativeRow, origin: string): v.InferOutput<typeof initiativeItem> => ({
  id: row.id,
  slug: row.slug,
  url: origin + initiativePath(row),
  name: row.name,
  summary: row.summary,
  state: row.state,
  stage: row.stage,
  lead: row.lead,
  territories: row.territories,
  way: row.way,
  populations: row.populations,
  dimensions: row.dimensions,
  startedOn: row.started_on,
  reach: row.basis && {
    year: row.period!,
    persons: row.persons,
    low: row.low,
    high: row.high,
    basis: row.basis,
  },
});

export const resourceJson = (row: ResourceRow, origin: string): v.InferOutput<typeof resourceItem> => ({
  id: row.id,
  slug: row.slug,
  url: origin + resourcePath(row),
  title: row.title,
  summary: row.summary,
  offeredBy: row.offered_by,
  kind: row.kind,
  terms: row.terms,
  termsWords: row.terms_words,
  territories: row.territories,
  capacity: row.capacity,
  opensOn: row.opens_on?.toString() ?? null,
  closesOn: row.closes_on?.toString() ?? null,
  how: row.how,
  standing: row.standing,
});
