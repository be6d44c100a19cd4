/** What was kept of a form while it was written goes once a door takes it, and stays while there is something to go on typing. */
import type { Cookies } from '@sveltejs/kit';
import { beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { keepUnsent } from '#people/unsent/commands.server.ts';
import { unsentOf } from '#people/unsent/queries.server.ts';
import type { Actor } from '#platform/actor.ts';
import { refused } from '#platform/reasons.ts';
import { cast } from '#platform/test/story.ts';
import { writtenField } from '#ui/form/written.ts';
import { act, to } from './answer.ts';
import { storyOfDoors } from './test/door.stage.ts';

const { db } = await storyOfDoors();
const { sofia } = cast;
await enroll(db, sofia);
const form = v.strictObject({ name: v.pipe(v.string(), v.nonEmpty('missing')) });
const path = '/gestion/sitio/1';

beforeEach(async () => {
  given = undefined;
  for (const one of ['save', 'save#2']) await keepUnsent(db, sofia, { path, form: one, title: '', fields: {} });
});

interface How {
  readonly name?: string;
  readonly written?: string;
  readonly actor?: Actor | null;
}

/** The last cookie that a browser was given. */
let given: string | undefined;
const cookies = { get: () => given, set: (_: string, value: string) => (given = value) };

/** Sends the form «save», by a button of another action; answers which are kept after that. */
async function left(command: () => unknown, { name = 'Ana', written = 'save', actor = sofia }: How = {}) {
  const body = new FormData();
  body.set('name', name);
  if (written) body.set(writtenField, written);
  const event = {
    request: new Request(`http://minga.test/en${path}?/publish`, { method: 'POST', body }),
    locals: { locale: 'en' as const, actor },
    cookies: cookies as unknown as Cookies,
    url: new URL(`http://minga.test/en${path}?/publish`),
  };
  await Promise.resolve(act({ form }, command)(event)).catch(() => null);
  return (await unsentOf(db, sofia, path)).map((one) => one.form).toSorted();
}

test.each([
  ['it leads on', () => to('es', '/x')],
  ['its page has nothing to go on with', () => ({ done: true })],
  ['nothing is answered', () => undefined],
])('it goes when %s, and the other form of the page stays', async (_, command) =>
  expect([await left(command), given]).toEqual([['save#2'], `${path}|save`]),
);

test.each([
  ['it is refused', () => refused('not-allowed')],
  ['it comes back to go on typing', () => ({ preview: '', values: { name: 'Ana' } })],
  ['something breaks', () => Promise.reject(new Error('broken'))],
])('it stays when %s', async (_, command) => expect(await left(command)).toEqual(['save', 'save#2']));

test('it stays when the form is wrong, when nothing tells which form it was, and when somebody else sends it', async () => {
  const done = () => ({ done: true });
  for (const how of [{ name: '' }, { written: '' }, { actor: null }, { actor: cast.raul }])
    expect(await left(done, how)).toEqual(['save', 'save#2']);
});
