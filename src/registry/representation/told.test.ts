/** What is told outside of a request to represent an organisation: nothing that can still be undone, and to its writer all of it. */
import { beforeEach, expect, test } from 'vitest';
import { enroll, mailedToken, organizationNamed, refusalOf } from '#people/entering/test/browser.stage.ts';
import type { Actor } from '#platform/actor.ts';
import { newId } from '#platform/id.ts';
import { cast, person, story, storyTime } from '#platform/test/story.ts';
import { publicOrganization } from '../page/public-queries.server.ts';
import { possibleTwins } from '../registration/twins.server.ts';
import { organizationPage } from '../review/organization-page.server.ts';
import { askByMail, askSignedIn, proveRepresentation } from './commands.server.ts';
import { acceptRepresentation } from './decide.server.ts';
import { askedOrganization } from './queries.server.ts';

const { db, at } = await story();
const { raul, ana } = cast;
await enroll(db, ...Object.values(cast));
beforeEach(() => at(storyTime));
const letterLeaves = '2026-11-22T15:10:00Z';

const in_ = (organizationId: string) => ({
  ...{ name: 'Rosa Soto', position: 'Directora', proof: 'Figuro en la página del equipo desde 2019.', link: '' },
  ...{ organizationId, locale: 'es' as const },
});
const newPerson = async (): Promise<Actor> => {
  const one = person(`Rosa ${newId()}`);
  await enroll(db, one);
  return one;
};
const slugOf = async (id: string) =>
  (await db.selectFrom('organization').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug;
const tokenOf = async (email: string) => (await mailedToken(db, 'registry.representationProve', email))!;

test('while the letter of an acceptance waits, nobody outside reads of it: the page says what it said, and another who asks is let', async () => {
  const known = await organizationNamed(db, 'Red Cuenta');
  const withAccount = { organization: known, folio: await askSignedIn(db, await newPerson(), in_(known)) };
  const organization = await organizationNamed(db, 'Red Espera');
  const ask = async (email: string) => {
    await askByMail(db, { ...in_(organization), email });
    return proveRepresentation(db, await tokenOf(email));
  };
  const without = { organization, folio: await ask('rosa@espera.cl') };
  for (const one of [withAccount, without]) {
    const slug = await slugOf(one.organization);
    const seen = async () => [
      (await publicOrganization(db, slug))?.represented,
      (await askedOrganization(db, ana, slug))?.whyNot,
    ];
    at(storyTime);
    const before = await seen();
    expect(before).toEqual(['asked', null]);
    await acceptRepresentation(db, raul, { folio: one.folio });
    expect(await seen()).toEqual(before);
    await askSignedIn(db, await newPerson(), in_(one.organization));
    expect((await organizationPage(db, raul, slug)).represented).not.toBe('asked');
    at(letterLeaves);
    expect(await seen()).not.toEqual(before);
  }
  at(storyTime);
  await askByMail(db, { ...in_(organization), email: 'rosa@espera.cl' });
  expect(await refusalOf(proveRepresentation(db, await tokenOf('rosa@espera.cl')))).toBe('asked-already');
});

test('whoever registers one that looks like it may ask for it too, until the letter of who was accepted leaves', async () => {
  const organization = await organizationNamed(db, 'Fundación Madeja Andina');
  const represented = async () =>
    (await possibleTwins(db, { name: 'Fundación Madeja Andina' })).find(({ id }) => id === organization)?.represented;
  const folio = await askSignedIn(db, await newPerson(), in_(organization));
  expect(await represented()).toBe(false);
  await acceptRepresentation(db, raul, { folio });
  expect(await represented()).toBe(false);
  at(letterLeaves);
  expect(await represented()).toBe(true);
});
