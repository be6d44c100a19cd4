/** The open API described by OpenAPI 3.1, made from what the modules answer and the schemas that check it. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import type { ApiGroup, ApiPath } from '#platform/facet/api.ts';
import { problem } from './problem.ts';

const version = '1.1.0';

/** The document; `origin` is this installation's address. */
export function openApi(origin: string, mesa: string, groups: readonly ApiGroup[]) {
  const described = groups.flatMap(({ paths }) => paths.map(({ gives }) => gives));
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
    tags: groups.map(({ tag, description }) => ({ name: tag, description })),
    paths: Object.fromEntries(
      groups.flatMap(({ tag, paths }) => paths.map((one) => [one.path, { get: operation(tag, one) }] as const)),
    ),
    components: {
      schemas: Object.fromEntries(
        [...described, { name: 'Problem', schema: problem }].map(({ name, schema }) => [name, plainSchema(schema)]),
      ),
    },
  };
}

const reasons = {
  400: 'A parameter is not as documented',
  404: 'There is no such thing',
  429: 'Too many requests: wait as long as Retry-After says',
};
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function operation(tag: string, { operation, summary, gives, problems = [], csv = false, ...asked }: ApiPath) {
  const refusals = ([...problems, 429] as const).map((status) => [
    String(status),
    { description: reasons[status], content: { 'application/problem+json': { schema: reference('Problem') } } },
  ]);
  return {
    operationId: operation,
    summary,
    tags: [tag],
    parameters: parameters(asked),
    responses: {
      '200': {
        description: 'As asked',
        headers: { ETag: { schema: { type: 'string' } } },
        content: {
          'application/json': { schema: reference(gives.name) },
          ...(csv ? { 'text/csv': { schema: { type: 'string' } } } : {}),
        },
      },
      '304': { description: 'Not changed since the ETag given in If-None-Match' },
      ...(Object.fromEntries(refusals) as Record<string, object>),
    },
  };
}

function parameters({ path, query, repeatable = [] }: Pick<ApiPath, 'path' | 'query' | 'repeatable'>): object[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
    return { name, in: 'path', required: true, schema: { type: 'string' } };
  });
  return [...inPath, ...(query ? queryParameters(query, repeatable) : [])];
}

/** What a request may say, from the side of the one who writes it. */
function queryParameters(schema: v.GenericSchema, several: readonly string[]): object[] {
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
