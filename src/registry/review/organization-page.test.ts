/** What staff read of who represents an organisation: what the public reads, and sooner what is decided. */
import { expect, test } from 'vitest';
import { enroll, organizationNamed } from '#people/entering/test/browser.stage.ts';
import { cast, story } from '#platform/test/story.ts';
import { publicOrganization } from '../page/public-queries.server.ts';
import { askSignedIn } from '../representation/commands.server.ts';
import { acceptRepresentation } from '../representation/decide.server.ts';
import { organizationPage } from './organization-page.server.ts';

const { db } = await story();
await enroll(db, ...Object.values(cast));
const said = {
  name: 'Rosa Soto',
  position: 'Directora',
  proof: 'Figuro en la página del equipo desde 2019.',
  link: '',
};

test('nobody, somebody who asked, somebody who was given it', async () => {
  const organizationId = await organizationNamed(db, 'Red Trenza');
  const { slug } = await db.selectFrom('organization').select('slug').where('id', '=', organizationId).executeTakeFirstOrThrow(); // prettier-ignore
  const read = async () => [(await organizationPage(db, cast.raul, slug)).represented, (await publicOrganization(db, slug))!.represented]; // prettier-ignore
  expect(await read()).toEqual(['alone', 'alone']);
  const folio = await askSignedIn(db, cast.ana, { ...said, organizationId, locale: 'es' });
  expect(await read()).toEqual(['asked', 'asked']);
  await acceptRepresentation(db, cast.raul, { folio });
  expect(await read()).toEqual(['represented', 'asked']); // until its letter leaves
});
