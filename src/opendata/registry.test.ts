/** The open API: what it gives matches its own description, and what it refuses it says why. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Validator } from '@seriousme/openapi-schema-validator';
import { newId } from '#platform/id.ts';
import { story } from '#platform/test/story.ts';
import { answerOrganization, answerOrganizations, answerProfile, answerWindows } from './registry.server.ts';
import { house } from '../house.ts';
import { openApi } from './openapi.ts';
import { problem } from './problem.ts';
import { organizationDetail, organizationsPage, registrationWindows, registryProfile } from '#registry/api/schema.ts';

const { db } = await story();
const organizations = ['Fundación Semilla', 'Corporación Puente', 'Municipalidad de Lota'].map((name, i) => ({
  id: newId(),
  slug: name.split(' ').at(-1)!.toLowerCase(),
  name,
  sector: i === 2 ? ('public' as const) : ('private_nonprofit' as const),
  region: ['13', '08', '08'][i]!,
  comuna: ['13101', '08101', '08106'][i]!,
  kinds: i === 0 ? (['funding', 'training'] as const) : [],
  intervenes: i === 1,
  rut: i === 0 ? '65123456-7' : null,
  public_email: 'hola@semilla.example',
}));
await db.insertInto('organization').values(organizations).execute();
await db
  .insertInto('organization_contact')
  .values({
    organization_id: organizations[0]!.id,
    name: 'Rosa Secreta',
    email: 'rosa@secreta.example',
    phone: '+56 9 8765 4321',
  })
  .execute();
await db
  .insertInto('organization_ally')
  .values([
    {
      id: newId(),
      organization_id: organizations[0]!.id,
      ally_id: organizations[1]!.id,
      ally_name: 'Corporación Puente',
    },
    { id: newId(), organization_id: organizations[0]!.id, ally_id: null, ally_name: 'Una de afuera' },
  ])
  .execute();
const at = (day: string) => Temporal.Instant.from(`${day}T03:00:00Z`);
await db
  .insertInto('registration_window')
  .values({ id: newId(), slug: '2021', name: 'Registro 2021', opens_at: at('2021-09-01'), closes_at: at('2021-09-23') })
  .execute();

const asked = (path: string, headers: Record<string, string> = {}) => {
  const request = new Request(`https://mesa.example${path}`, { headers });
  return { request, url: new URL(request.url) };
};
const list = (query: string) => answerOrganizations(db, asked(`/api/v1/organizations${query}`));

test('a list gives what its schema says, with exact facets that leave their own filter aside', async () => {
  const response = await list('?region=08&sector=public');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const page = v.parse(organizationsPage, await response.json());
  expect([page.total, page.items.map(({ slug }) => slug)]).toEqual([1, ['lota']]);
  expect(page.facets['sector']).toEqual([
    { value: 'public', count: 1 },
    { value: 'private_nonprofit', count: 1 },
  ]);
  expect(page.facets['region']).toEqual([{ value: '08', count: 1 }]);
});

test('a comuna where one works gives who named it, and apart who said its whole region', async () => {
  const set = (slug: string, where: { works_in?: string[]; works_in_comunas?: string[] }) =>
    db.updateTable('organization').set(where).where('slug', '=', slug).execute();
  await set('lota', { works_in_comunas: ['08106'] });
  await set('puente', { works_in: ['08'] });
  const slugs = async (query: string) =>
    v.parse(organizationsPage, await (await list(query)).json()).items.map(({ slug }) => slug);
  expect(await slugs('?worksInComuna=08106')).toEqual(['lota']);
  expect(await slugs('?worksInComuna=08106&said=region')).toEqual(['puente']);
  expect(await slugs('?worksIn=08')).toEqual(['puente', 'lota']);
  expect(await slugs('?worksInComuna=99999')).toEqual([]);
  expect((await list('?worksInComuna=Lota')).status).toBe(400);
  const { worksInComunas } = v.parse(
    organizationDetail,
    await (await answerOrganization(db, asked('/x'), 'lota')).json(),
  );
  expect(worksInComunas).toEqual(['08106']);
});

test('filters repeat, and pages follow each other until the last', async () => {
  const seen: string[] = [];
  let query: string | null = '?region=08&region=13&limit=2';
  while (query) {
    const page: v.InferOutput<typeof organizationsPage> = v.parse(organizationsPage, await (await list(query)).json());
    seen.push(...page.items.map(({ slug }) => slug));
    query = page.next && `?region=08&region=13&limit=2&after=${page.next}`;
  }
  expect(seen).toEqual(['puente', 'semilla', 'lota']);
});

test('an organisation gives everything public and nothing of the person in charge', async () => {
  const text = await (await answerOrganization(db, asked('/x'), 'semilla')).text();
  const found = v.parse(organizationDetail, JSON.parse(text));
  expect(found.allies).toEqual([
    { name: 'Corporación Puente', slug: 'puente' },
    { name: 'Una de afuera', slug: null },
  ]);
  expect(text).not.toMatch(/secreta|8765/i);
});

test('an answer that did not change is not sent again', async () => {
  const first = await list('?region=13');
  const etag = first.headers.get('etag')!;
  const again = await answerOrganizations(
    db,
    asked('/api/v1/organizations?region=13', { 'if-none-match': `"other", W/${etag}` }),
  );
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
});

test.each([
  ['?region=99', 'region'],
  ['?sector=publico', 'sector'],
  ['?limit=0', 'limit'],
  ['?limit=101', 'limit'],
  ['?limit=veinte', 'limit'],
  ['?colour=red', 'colour'],
  ['?q=a&q=b', 'q'],
  ['?after=nonsense', 'after'],
])('%s is refused, naming %s', async (query, parameter) => {
  const response = await list(query);
  expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
  expect(v.parse(problem, await response.json()).errors!.map((error) => error.parameter)).toContain(parameter);
});

test('what is not there is a problem too', async () => {
  const lost = await answerOrganization(db, asked('/x'), 'nadie');
  expect(v.parse(problem, await lost.json()).status).toBe(404);
  expect((await answerProfile(db, asked('/api/v1/registry/profile?window=1999'))).status).toBe(404);
});

test('windows and profiles give what their schemas say', async () => {
  const windows = v.parse(registrationWindows, await (await answerWindows(db, asked('/x'))).json());
  expect(windows.items).toEqual([
    {
      slug: '2021',
      name: 'Registro 2021',
      opensAt: '2021-09-01T03:00:00Z',
      closesAt: '2021-09-23T03:00:00Z',
      state: 'ended',
    },
  ]);
  const now = v.parse(registryProfile, await (await answerProfile(db, asked('/api/v1/registry/profile'))).json());
  const shares = Object.fromEntries(now.shares.map(({ key, ...share }) => [key, share]));
  expect(now.window).toBeNull();
  expect(shares).toMatchObject({
    private: { count: 2, answered: 3, percent: 67 },
    center_south: { count: 3, answered: 3, percent: 100 },
    regional: { count: 0, answered: 0, percent: null },
    linking: { answered: 0 },
    alliance: { answered: 0 },
  });
});

const groups = house.flatMap(({ api }) => api);

test('the description names every parameter and resolves every reference', () => {
  const document = openApi('https://mesa.example', 'Mesa de prueba', groups);
  expect(document.openapi).toBe('3.1.0');
  const { parameters } = document.paths['/api/v1/organizations']!.get as unknown as {
    parameters: { name: string }[];
  };
  expect(parameters.map(({ name }) => name)).toEqual([
    'q',
    'region',
    'worksIn',
    'population',
    'sector',
    'scope',
    'kind',
    'dimension',
    'legalForm',
    'linking',
    'alliances',
    'worksInComuna',
    'said',
    'sort',
    'after',
    'limit',
  ]);
  const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g);
  for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name!);
});

test('the description is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(
    structuredClone(openApi('https://mesa.example', 'Mesa de prueba', groups)),
  );
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});
