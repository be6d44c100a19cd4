/** The story of erasure: a person who is in every table closes the account, and what stands of them is what the ties keep, with a reason. */
import { expect, test } from 'vitest';
import { closeAccount } from '#people/account/commands.server.ts';
import { Browser, enroll, mailsTo } from '#people/entering/test/browser.stage.ts';
import { addUser } from '#people/roles/commands.server.ts';
import { enterByLink, signInLink } from '#people/entering/sign-in.server.ts';
import { noteTry, takeLetter } from '#platform/server/letters.ts';
import { cast, story } from '#platform/test/story.ts';
import { personTies } from '../house.ts';
import { plant, standingIn, type Planted } from './test/plant.stage.ts';

const { db } = await story();
await enroll(db, ...Object.values(cast));

async function account(email: string, name: string, phone: string) {
  await addUser(db, { email, name });
  const browser = new Browser();
  const link = new URL((await signInLink(db, email))!);
  browser.take(await enterByLink(db, browser.visit(), link.searchParams.get('codigo')!));
  const actor = (await browser.actor(db))!;
  return { browser, actor, who: { id: actor.id, email, name, phone } satisfies Planted };
}

const columns = (of = personTies) =>
  new Set(
    of
      .filter(({ holds }) => holds !== 'mark')
      .flatMap(({ table, column, beside = [] }) => [column, ...beside].map((one) => `${table}.${one}`)),
  );
const kept = columns(personTies.filter(({ onClosing }) => 'keep' in onClosing || 'end' in onClosing));

/** The row of a closed account, under its id. */
const tombstone = new Set(['person.email', 'person.id']);
/** What was published with an address in it is published still. */
const published = ['page.archived_reason', 'page_version.body', 'product.archived_reason'];

test('closing an account leaves of its person only what the ties keep', async () => {
  const { browser, actor, who } = await account(
    'elvira.sepulveda@telar.example',
    'Elvira Sepúlveda',
    '+56 9 8123 4567',
  );
  await plant(db, who, personTies);
  await db.updateTable('person').set({ image: who.name }).where('id', '=', who.id).execute();
  const words = [who.email, who.name, who.phone];
  const planted = new Set(await standingIn(db, [...words, who.id]));
  expect(columns().difference(planted)).toEqual(new Set(['erasure.person_id']));

  await closeAccount(db, actor, browser.visit(), '', personTies);
  const stands = new Set(await standingIn(db, words));
  expect(stands.difference(kept)).toEqual(new Set(['outbox.to_address']));
  expect(await standingIn(db, [who.email])).toEqual(['outbox.to_address', ...published]);

  expect(await mailsTo(db, who.email)).toEqual(['people.account-closed']);
  for (const { id } of await db.selectFrom('outbox').select('id').execute())
    await noteTry(db, (await takeLetter(db, id))!, null);
  expect(new Set(await standingIn(db, [...words, who.id])).difference(kept)).toEqual(tombstone);
});
