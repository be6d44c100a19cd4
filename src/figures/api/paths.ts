/** The paths of the open API about published figures and the territories that they are of. */
import type { ApiGroup } from '#platform/facet/api.ts';
import { figuresPage, figuresQuery, repeatableFigures, territoriesQuery, territoryList } from './schema.ts';

export const figuresPaths: ApiGroup = {
  tag: 'poverty',
  description: 'Published poverty figures, with their uncertainty, and territories',
  paths: [
    {
      path: '/api/v1/poverty/estimates',
      operation: 'listEstimates',
      summary: 'Published figures by territory, measure, method and year',
      gives: { name: 'FiguresPage', schema: figuresPage },
      query: figuresQuery,
      repeatable: repeatableFigures,
      problems: [400],
      csv: true,
    },
    {
      path: '/api/v1/territories',
      operation: 'listTerritories',
      summary: 'Country, regions and comunas by official code',
      gives: { name: 'Territories', schema: territoryList },
      query: territoriesQuery,
      problems: [400],
      csv: true,
    },
  ],
};
