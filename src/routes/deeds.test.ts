/** A history names who did what: a person, whoever registers without an account, or the platform. */
import { expect, test } from 'vitest';
import type { JournalEntry } from '#platform/server/journal.ts';
import { enroll, organizationNamed } from '#people/entering/test/browser.stage.ts';
import { invite } from '#people/invitation/commands.server.ts';
import { newId } from '#platform/id.ts';
import { listPage } from '#platform/list/page.server.ts';
import { cast, story } from '#platform/test/story.ts';
import { askSignedIn } from '#registry/representation/commands.server.ts';
import { rejectRepresentation } from '#registry/representation/decide.server.ts';
import { house } from '../house.ts';
import { tellDeeds, thingsCalled } from './deeds.ts';
import { wholeHistory } from './gestion/historial/list.ts';

const entry = (what: string, actorId: string | null, actorName: string): JournalEntry => ({
  id: 'x',
  at: Temporal.Instant.from('2026-11-22T15:00:00Z'),
  actorId,
  actorName,
  what,
  on: ['registration', 'x'],
});
const who = (locale: 'es' | 'en', ...entries: JournalEntry[]) =>
  tellDeeds(entries, locale).map(({ actorName, deed }) => `${actorName} ${deed}`);

test('what is done without an account is whoever registers’, and the platform’s is its own', () => {
  expect(
    who(
      'es',
      entry('registration.submitted', null, 'Minga'),
      entry('registration.submitted', 'p1', 'Rosa Quilodrán'),
      entry('window.announced', null, 'Minga'),
    ),
  ).toEqual([
    'Quien inscribe envió una inscripción',
    'Rosa Quilodrán envió una inscripción',
    'Minga avisó de la apertura a quienes lo pidieron',
  ]);
  expect(who('en', entry('registration.begun', null, 'Minga'))[0]).toMatch(/^Whoever registers /);
});

test('a thing of the history has its name, and leads to its page where staff have one', async () => {
  const { db } = await story();
  const { sofia, nadie } = cast;
  await enroll(db, sofia, nadie);
  const called = await thingsCalled(db, [`person:${sofia.id}`, `person:${nadie.id}`, `organization:${newId()}`, 'x:y']);
  expect([...called.values()]).toEqual(
    expect.arrayContaining([
      { id: sofia.id, name: sofia.name, path: `/gestion/personas/${sofia.id}` },
      { id: nadie.id, name: nadie.name, path: null },
    ]),
  );
  expect(called.size).toBe(2);
});

test('every kind of thing that an entry is about is called by its module', async () => {
  const sources = import.meta.glob('../**/*.server.ts', { query: '?raw', import: 'default', eager: true });
  const kinds = Object.values(sources).flatMap((source) =>
    [...String(source).matchAll(/\bon: \['(\w+)', /g)].map(([, kind]) => kind!),
  );
  const called = house.flatMap((one) => Object.keys(one.called));
  expect(kinds.length).toBeGreaterThan(50);
  expect([...new Set(kinds)].filter((kind) => !called.includes(kind))).toEqual(['mesa']); // says its name
});

test('the history is found by the address of whoever is invited, asked to represent, or belongs', async () => {
  const { db } = await story();
  const { sofia, nadie } = cast;
  await enroll(db, sofia, nadie);
  const organization = await organizationNamed(db, 'Red Hallada');
  await invite(db, sofia, {
    organization: { id: organization, name: 'Red Hallada' },
    email: 'guest@hallada.cl',
    role: 'editor',
  });
  const said = { name: 'Gladys Soto', position: 'Directora', proof: 'Figuro en la página.', link: '' };
  const folio = await askSignedIn(db, nadie, { ...said, organizationId: organization, locale: 'es' });
  await rejectRepresentation(db, sofia, { folio, reason: 'No.' });
  const found = async (q: string) => {
    const { rows } = await listPage(db, await wholeHistory(db, sofia), new URLSearchParams({ q }), 'es');
    return rows.map(({ cells: [deed, thing] }) => [deed!.text, thing!.text, thing!.small]);
  };
  expect(await found('guest@hallada.cl')).toEqual([[expect.any(String), 'Red Hallada', 'guest@hallada.cl']]);
  expect((await found(nadie.email)).map(([, ...rest]) => rest)).toEqual([
    ['Red Hallada', 'Gladys Soto'],
    ['Red Hallada', 'Gladys Soto'],
  ]);
});
