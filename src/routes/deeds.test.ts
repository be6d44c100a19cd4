/** A history names who did what: a person, whoever registers without an account, or the platform. */
import { expect, test } from 'vitest';
import type { JournalEntry } from '#platform/server/journal.ts';
import { tellDeeds } from './deeds.ts';

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
