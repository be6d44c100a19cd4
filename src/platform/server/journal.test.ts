/** The journal as its readers meet it: every deed with its author, newest first, in the command's own transaction. */
import { expect, test } from 'vitest';
import { newId } from '../id.ts';
import { cast, story } from '../test/story.ts';
import { transact } from './db.ts';
import { historyOf, journalOf } from './journal.ts';

const { db, at } = await story();

const { journal } = journalOf<{ 'cycle.opened': string; 'cycle.closed': string }>();

test('a deed without words does not compile', () => {
  // @ts-expect-error no catalogue tells it
  expect(() => journal(db, null, { what: 'cycle.invented', on: ['cycle', newId()] })).toBeTypeOf('function');
});

test('a thing’s history tells who did what, before and after, newest first', async () => {
  const id = newId();
  await journal(db, cast.sofia, { what: 'cycle.opened', on: ['cycle', id], after: { name: '2022' } });
  at('2026-11-23T15:00:00Z');
  await journal(db, null, { what: 'cycle.closed', on: ['cycle', id], before: { name: '2022' }, reason: 'terminó' });
  const history = await historyOf(db, ['cycle', id]);
  expect(history.map(({ what, actorName, reason }) => [what, actorName, reason])).toEqual([
    ['cycle.closed', 'Minga', 'terminó'],
    ['cycle.opened', 'Sofía Secretaria', null],
  ]);
  expect(history[0]!.at.toString()).toBe('2026-11-23T15:00:00Z');
  expect(history[1]!.after).toEqual({ name: '2022' });
});

test('a command that fails leaves no trace in the journal', async () => {
  const id = newId();
  const failing = transact(db, async (tx) => {
    await journal(tx, cast.sofia, { what: 'cycle.opened', on: ['cycle', id] });
    throw new Error('after the deed');
  });
  await expect(failing).rejects.toThrow('after the deed');
  expect(await historyOf(db, ['cycle', id])).toEqual([]);
});
