/** The ecosystem's paths of the open API. */
import type { ApiGroup } from '#platform/facet/api.ts';
import { initiativeParameters, resourceParameters } from './parameters.ts';
import { initiativesPage, initiativesQuery, resourcesPage, resourcesQuery } from './schema.ts';

export const ecosystemPaths: ApiGroup = {
  tag: 'ecosystem',
  description: 'What organisations do directly with people, and what they offer to others',
  paths: [
    {
      path: '/api/v1/initiatives',
      operation: 'listInitiatives',
      summary: 'Search and filter initiatives, with exact counts by facet',
      gives: { name: 'InitiativesPage', schema: initiativesPage },
      query: initiativesQuery,
      repeatable: Object.keys(initiativeParameters),
      problems: [400],
    },
    {
      path: '/api/v1/resources',
      operation: 'listResources',
      summary: 'Search and filter what is offered, with exact counts by facet',
      gives: { name: 'ResourcesPage', schema: resourcesPage },
      query: resourcesQuery,
      repeatable: Object.keys(resourceParameters),
      problems: [400],
    },
  ],
};
