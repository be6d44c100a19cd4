/** Each coded answer, as declared: a filter, words of the search, a link, a bar, a column of exports, a parameter of the API. */
import { expect, test } from 'vitest';
import { render } from 'svelte/server';
import * as v from 'valibot';
import { story } from '#platform/test/story.ts';
import { loadSample } from '../../../sample/load.ts';
import { organizationsQuery } from '../api/schema.ts';
import { findOrganizations, selectedIds } from '../directory/queries.server.ts';
import { answering, everything, listAnswering, readSelection } from '../directory/selection.ts';
import { codedAnswers, facetNames, type Facet } from '../organization/coded.ts';
import { publicColumns } from '../organization/columns.ts';
import { organizationById } from '../organization/record.server.ts';
import OrganizationPage from '../page/OrganizationPage.svelte';
import { publicOrganization } from '../page/public-queries.server.ts';
import { listOfBar, listOfShare } from '../profile/lists.ts';
import { profileOf } from '../profile/queries.server.ts';
import { sayable, sayingsOf } from '../search/sayings.ts';
import { regionByCode } from '#territory/territory.ts';

const { db } = await story();
await loadSample(db);
// Answers that nobody in the sample gives.
const someone = await db
  .selectFrom('organization')
  .select('id')
  .where('state', '=', 'active')
  .orderBy('slug')
  .execute();
const [first, second, third] = someone.map(({ id }) => id) as [string, string, string];
await db
  .updateTable('organization')
  .set({ populations: [...codedAnswers.population.codes] })
  .where('id', '=', first)
  .execute();
await db
  .updateTable('organization')
  .set({ kinds: ['other'], kind_other: 'Radio', works_in_comunas: ['08111'], works_in: ['16'], scope: 'macrozonal' })
  .where('id', '=', second)
  .execute();
await db
  .updateTable('organization')
  .set({ abroad: true, region: null, comuna: null, has_alliances: false })
  .where('id', '=', third)
  .execute();

const organizations = await Promise.all(someone.map(async ({ id }) => (await organizationById(db, id))!));
const answers = facetNames.flatMap((facet) => codedAnswers[facet].codes.map((code) => ({ facet, code })));
const gave = (facet: Facet, code: string) =>
  organizations.filter((one) => codedAnswers[facet].of(one).includes(code)).map(({ id }) => id);
const listed = (path: string) => selectedIds(db, readSelection(new URL(path, 'https://mesa.example').searchParams));
const { facets } = await findOrganizations(db, everything);
const profile = (await profileOf(db))!;

test.each(answers)(
  '$facet $code is a filter with its count, and a bar that leads to as many',
  async ({ facet, code }) => {
    const who = gave(facet, code).toSorted();
    expect((await listed(listAnswering(facet, [code]))).toSorted()).toEqual(who);
    expect(facets[facet].find(({ value }) => value === code)?.count ?? 0).toBe(who.length);
    const bar = profile.distributions[facet]!.counts.find(({ value }) => value === code)!;
    expect([bar.count, await listed(listOfBar(facet, code))].map(String)).toEqual(
      [who.length, await listed(listAnswering(facet, [code]))].map(String),
    );
  },
);

test.each(sayable)('$facet $code is found by each of its sayings', async ({ facet, code }) => {
  const who = gave(facet, code);
  for (const said of sayingsOf({ facet, code })) {
    const found = new Set(await listed(`/articuladores?q=${encodeURIComponent(said)}`));
    expect([said, who.filter((id) => !found.has(id))]).toEqual([said, []]);
  }
});

test.each(facetNames)('%s is a column of exports and a parameter of the API', (facet) => {
  const { columns, codes } = codedAnswers[facet];
  expect(publicColumns.map(({ key }) => key)).toEqual(expect.arrayContaining([...columns]));
  for (const code of codes) expect(v.parse(organizationsQuery, { [facet]: [code] })).toMatchObject({ [facet]: [code] });
  expect(v.safeParse(organizationsQuery, { [facet]: ['nonsense'] }).success).toBe(false);
});

test('a region of the seat and of the work is found by its name', async () => {
  for (const facet of ['region', 'worksIn'] as const)
    for (const { value } of facets[facet].filter((one) => one.value !== 'abroad')) {
      const found = new Set(
        await listed(
          `/articuladores?q=${encodeURIComponent(`mujeres y familias región de ${regionByCode(value)!.shortName}`)}`,
        ),
      );
      const asked = await listed(`/articuladores?personas=women&${codedAnswers[facet].spoken}=${value}`);
      expect(asked.filter((id) => gave('population', 'families').includes(id) && !found.has(id))).toEqual([]);
    }
});

test('every answer of an organisation is a link on its page', async () => {
  for (const { slug } of organizations) {
    const found = (await publicOrganization(db, slug))!;
    const { body } = render(OrganizationPage, { props: { found, mayEdit: false } });
    for (const facet of facetNames)
      for (const code of codedAnswers[facet].of(found.organization))
        expect(body).toContain(`href="${listAnswering(facet, [code])}"`);
  }
});

test('every share and every zone of the profile leads to as many as it counts', async () => {
  for (const { key, count } of profile.shares)
    expect([key, (await listed(listOfShare(key)!)).length]).toEqual([key, count]);
  for (const { value, count } of profile.distributions.macrozone!.counts)
    expect([value, (await listed(listOfBar('macrozone', value))).length]).toEqual([value, count]);
  expect((await selectedIds(db, answering('kind', ['direct', 'funding']))).length).toBeGreaterThan(0);
});
