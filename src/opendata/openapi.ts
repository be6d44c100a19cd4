/** The open API described by OpenAPI 3.1, made from the schemas that check it. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { figuresPage, figuresQuery, repeatableFigures, territoriesQuery, territoryList } from './figures-schema.ts';
import {
  organizationDetail,
  organizationsPage,
  organizationsQuery,
  problem,
  profileQuery,
  registrationWindows,
  registryProfile,
  repeatable,
} from './registry-schema.ts';

const version = '1.1.0';
const described = {
  OrganizationsPage: organizationsPage,
  Organization: organizationDetail,
  RegistrationWindows: registrationWindows,
  RegistryProfile: registryProfile,
  FiguresPage: figuresPage,
  Territories: territoryList,
  Problem: problem,
};
type Described = keyof typeof described;

/** The document; `origin` is this installation's address. */
export function openApi(origin: string, mesa: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: `${mesa}: open data`,
      version,
      description:
        'The registry of organisations of the ecosystem and the published poverty figures: public data, for reading. Shares of the registry are of those who answered, and say how many. Organisations marked `sample` are fictional. Every poverty figure says its method, its uncertainty where there is one, and its source; figures of two methods are never to be compared.',
      license: { name: 'Creative Commons Attribution 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: origin }],
    tags: [
      { name: 'registry', description: 'Organisations, registration windows and the profile of the ecosystem' },
      { name: 'poverty', description: 'Published poverty figures, with their uncertainty, and territories' },
    ],
    paths: { ...registryPaths(), ...povertyPaths() },
    components: {
      schemas: Object.fromEntries(Object.entries(described).map(([name, schema]) => [name, plainSchema(schema)])),
    },
  };
}

function registryPaths() {
  return {
    '/api/v1/organizations': {
      get: operation(
        'listOrganizations',
        'Search and filter organisations, with exact counts by facet',
        'OrganizationsPage',
        { parameters: queryParameters(organizationsQuery, repeatable), problems: [400] },
      ),
    },
    '/api/v1/organizations/{slug}': {
      get: operation('readOrganization', 'Everything public about one organisation', 'Organization', {
        parameters: [{ name: 'slug', in: 'path', required: true, schema: { type: 'string' } }],
        problems: [404],
      }),
    },
    '/api/v1/registry/windows': {
      get: operation('listWindows', 'The registration windows, newest first', 'RegistrationWindows'),
    },
    '/api/v1/registry/profile': {
      get: operation('readProfile', 'The profile of a window, or of now', 'RegistryProfile', {
        parameters: queryParameters(profileQuery),
        problems: [400, 404],
      }),
    },
  };
}

function povertyPaths() {
  return {
    '/api/v1/poverty/estimates': {
      get: operation('listEstimates', 'Published figures by territory, measure, method and year', 'FiguresPage', {
        tag: 'poverty',
        parameters: queryParameters(figuresQuery, repeatableFigures),
        problems: [400],
        csv: true,
      }),
    },
    '/api/v1/territories': {
      get: operation('listTerritories', 'Country, regions and comunas by official code', 'Territories', {
        tag: 'poverty',
        parameters: queryParameters(territoriesQuery),
        problems: [400],
        csv: true,
      }),
    },
  };
}

interface Asking {
  readonly tag?: 'registry' | 'poverty';
  /** Answers delimited text too. */
  readonly csv?: boolean;
  readonly parameters?: readonly object[];
  readonly problems?: readonly (400 | 404)[];
}

const reasons = {
  400: 'A parameter is not as documented',
  404: 'There is no such thing',
  429: 'Too many requests: wait as long as Retry-After says',
};
const reference = (name: Described) => ({ $ref: `#/components/schemas/${name}` });

function operation(
  operationId: string,
  summary: string,
  gives: Described,
  { tag = 'registry', parameters = [], problems = [], csv = false }: Asking = {},
) {
  const refusals = ([...problems, 429] as const).map((status) => [
    String(status),
    { description: reasons[status], content: { 'application/problem+json': { schema: reference('Problem') } } },
  ]);
  return {
    operationId,
    summary,
    tags: [tag],
    parameters,
    responses: {
      '200': {
        description: 'As asked',
        headers: { ETag: { schema: { type: 'string' } } },
        content: {
          'application/json': { schema: reference(gives) },
          ...(csv ? { 'text/csv': { schema: { type: 'string' } } } : {}),
        },
      },
      '304': { description: 'Not changed since the ETag given in If-None-Match' },
      ...(Object.fromEntries(refusals) as Record<string, object>),
    },
  };
}

/** What a request may say, from the side of the one who writes it. */
function queryParameters(schema: v.GenericSchema, several: readonly string[] = []): object[] {
  const { properties = {} } = plainSchema(schema, 'input') as { properties?: Record<string, { description?: string }> };
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: 'query',
    description,
    schema: rest,
    ...(several.includes(name) ? { style: 'form', explode: true } : {}),
  }));
}

function plainSchema(schema: v.GenericSchema, typeMode: 'input' | 'output' = 'output'): object {
  const { $schema: _, ...plain } = toJsonSchema(schema, { target: 'draft-2020-12', typeMode, errorMode: 'ignore' });
  return plain;
}
