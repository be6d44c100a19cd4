/** What happens is told to whoever watches: in order, once, only what is committed, and again to who was cut off. */
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { story } from '../../test/story.ts';
import { transact } from '../db.ts';
import { forgetLive, openLiveDesk, tellLive } from './live.ts';

const { db, url, at } = await story();
const desk = openLiveDesk(url);
afterAll(() => desk.close());

/** Reads a stream event by event; what only keeps the line open is left out. */
function reading(stream: ReadableStream<Uint8Array> | null) {
  const reader = stream!.getReader();
  const decoder = new TextDecoder();
  let waiting = '';
  return {
    async next(): Promise<string | null> {
      for (;;) {
        const end = waiting.indexOf('\n\n');
        if (end >= 0) {
          const event = waiting.slice(0, end);
          waiting = waiting.slice(end + 2);
          if (event.includes('event: ')) return event.replaceAll('\n', ' ');
          continue;
        }
        const { value, done } = await reader.read();
        if (done) return null;
        waiting += decoder.decode(value);
      }
    },
    leave: () => reader.cancel(),
  };
}
const said = (id: number, event = 'changed') => `id: ${id} event: ${event} data: ${id}`;
const lastId = async () =>
  Number((await sql<{ id: number }>`select max(id) as id from live_event`.execute(db)).rows[0]!.id);

test('whoever watches a topic is told where it stands and each change of it that is committed, and of no other', async () => {
  await tellLive(db, 'a');
  const first = await lastId();
  const [one, two, other] = [desk.watch('a', null), desk.watch('a', null), desk.watch('b', null)].map(reading);
  expect(await one!.next()).toBe(said(first, 'here'));
  expect(await two!.next()).toBe(said(first, 'here'));
  expect(await other!.next()).toBe(said(0, 'here'));
  const broken = transact(db, async (tx) => {
    await tellLive(tx, 'a');
    throw new Error('changed my mind');
  });
  await expect(broken).rejects.toThrow('changed my mind');
  await tellLive(db, 'a');
  const second = await lastId();
  expect(await one!.next()).toBe(said(second));
  expect(await two!.next()).toBe(said(second));
  await tellLive(db, 'b');
  expect(await other!.next()).toBe(said(await lastId()));
  expect(desk.watchers).toBe(3);
  await Promise.all([one!.leave(), two!.leave(), other!.leave()]);
  expect(desk.watchers).toBe(0);
});

test('who was cut off is told at once that something was missed, and nothing where nothing was', async () => {
  const before = await lastId();
  for (let n = 0; n < 3; n++) await tellLive(db, 'a');
  const missed = reading(desk.watch('a', before));
  let told = await missed.next();
  while (told !== said(await lastId())) told = await missed.next(); // or each of them, where they are still on their way
  const upToDate = reading(desk.watch('a', await lastId()));
  expect(await upToDate.next()).toBe(said(await lastId(), 'here'));
  await Promise.all([missed.leave(), upToDate.leave()]);
});

test('of many at once each watcher hears the last, with numbers that only grow', async () => {
  const watcher = reading(desk.watch('c', null));
  await watcher.next();
  await Promise.all(Array.from({ length: 20 }, () => transact(db, (tx) => tellLive(tx, 'c'))));
  const last = await lastId();
  const heard: number[] = [];
  while (heard.at(-1) !== last) heard.push(Number(/id: (\d+)/.exec((await watcher.next())!)![1]));
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  await watcher.leave();
});

test('where the line to the database breaks, whoever watches is let go, and is served when they come back', async () => {
  const watcher = reading(desk.watch('d', null));
  expect(await watcher.next()).toBe(said(0, 'here'));
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen live%' and datname = current_database()`.execute(
    db,
  );
  expect(await watcher.next()).toBeNull();
  const again = reading(desk.watch('d', 0));
  expect(await again.next()).toBe(said(0, 'here'));
  await tellLive(db, 'd');
  expect(await again.next()).toBe(said(await lastId()));
  await again.leave();
});

test('a day later it is forgotten', async () => {
  at('2026-11-24T15:00:00Z');
  await tellLive(db, 'a');
  await forgetLive(db);
  expect((await db.selectFrom('live_event').select('topic').execute()).map(({ topic }) => topic)).toEqual(['a']);
});
