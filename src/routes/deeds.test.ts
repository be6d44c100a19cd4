/** A history names who did what: a person, whoever registers without an account, or the platform. */
import { expect, test } from 'vitest';
import type { JournalEntry } from '#platform/server/journal.ts';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { newId } from '#platform/id.ts';
import { cast, story } from '#platform/test/story.ts';
import { tellDeeds, thingsCalled } from './deeds.ts';

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
