/** The gaps' paths of the open API. */
import type { ApiGroup } from '#platform/facet/api.ts';
import { gapDetail, gapParameters, gapsPage, gapsQuery } from './schema.ts';

export const gapApiPaths: ApiGroup = {
  tag: 'gaps',
  description: 'What the mesa says is missing, from which sources, why it happens and what comes of it',
  paths: [
    {
      path: '/api/v1/gaps',
      operation: 'listGaps',
      summary: 'Search and filter gaps, with exact counts by facet',
      gives: { name: 'GapsPage', schema: gapsPage },
      query: gapsQuery,
      repeatable: Object.keys(gapParameters),
      problems: [400],
    },
    {
      path: '/api/v1/gaps/{slug}',
      operation: 'readGap',
      summary: 'One gap, with its sources, its causes and effects, and what became of each proposal',
      gives: { name: 'Gap', schema: gapDetail },
      problems: [404],
    },
  ],
};
