/** What happens is told at once to whoever watches: kept in order, announced by NOTIFY once it is committed, told again to who was cut off. */
import { sql } from 'kysely';
import pg from 'pg';
import { now } from '../../clock.ts';
import { openDb, type Db } from '../db.ts';
import { log } from '../log.ts';

const channel = 'live';
/** So many may watch at once in one process; the next is told to come back. */
const mostWatchers = 5000;
/** Whoever says nothing is taken for gone by what stands between. */
const breathMs = 20_000;
/** How long a browser waits before it comes back. */
const comeBackMs = 2000;

/**
 * Says in a transaction that something of a topic (`gap:ID`) changed: told when it is committed, never before. What changed is read where it
 * stands; of many changes that one missed, the last one is enough. Those of one topic are numbered in the order in which they are committed.
 */
export async function tellLive(tx: Db, topic: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`live ${topic}`}))`.execute(tx);
  const { id } = await tx
    .insertInto('live_event')
    .values({ topic, at: now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`select pg_notify(${channel}, ${JSON.stringify({ topic, id })})`.execute(tx);
}

/** Forgets what is older than a day: whoever was away longer loads the page again. */
export async function forgetLive(db: Db): Promise<void> {
  await db
    .deleteFrom('live_event')
    .where('at', '<', now().subtract({ hours: 24 }))
    .execute();
}

export interface LiveDesk {
  /**
   * A stream of server-sent events of a topic: where it stands, then each change as `changed` with its number. `after`: the last number that was
   * seen (Last-Event-ID). Null where too many watch.
   */
  watch(topic: string, after: number | null): ReadableStream<Uint8Array> | null;
  /** How many watch. */
  readonly watchers: number;
  close(): Promise<void>;
}

type Tell = (id: number) => void;
const text = new TextEncoder();

/** Opens the desk of a process: one connection listens for all who watch. Whoever watches while it breaks is let go, and comes back. */
export function openLiveDesk(url: string): LiveDesk {
  const db = openDb(url, { max: 2 });
  const watching = new Map<string, Set<Watcher>>();
  let listening: Promise<pg.Client> | null = null;

  const everyone = () => [...watching.values()].flatMap((some) => [...some]);
  function letGo(): void {
    listening = null;
    for (const watcher of everyone()) watcher.end();
  }
  const listen = () =>
    listeningClient(url, letGo, ({ topic, id }) => {
      for (const watcher of watching.get(topic) ?? []) watcher.tell(id);
    });

  return {
    get watchers() {
      return everyone().length;
    },
    watch(topic, after) {
      if (everyone().length >= mostWatchers) return null;
      const some = watching.get(topic) ?? new Set();
      watching.set(topic, some);
      return watcherOf({
        begin: async (watcher) => {
          some.add(watcher);
          await (listening ??= listen());
          return lastOf(db, topic);
        },
        after,
        gone: (watcher) => {
          some.delete(watcher);
          if (some.size === 0) watching.delete(topic);
        },
      });
    },
    async close() {
      const client = await listening?.catch(() => null);
      letGo();
      await client?.end();
      await db.destroy();
    },
  };
}

async function listeningClient(
  url: string,
  broken: () => void,
  hear: (told: { readonly topic: string; readonly id: number }) => void,
): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('notification', ({ payload }) => hear(JSON.parse(payload ?? '{}') as { topic: string; id: number }));
  client.once('error', (error) => {
    client.on('error', () => {}); // a broken line says so more than once
    log.warn({ err: error }, 'nobody is told what happens until they come back');
    broken();
  });
  await client.connect();
  await client.query(`listen ${channel}`);
  return client;
}

interface Watcher {
  readonly tell: Tell;
  readonly end: () => void;
}

/** Listens first and asks then where it stands, so that nothing falls between. */
function watcherOf({
  begin,
  after,
  gone,
}: {
  readonly begin: (watcher: Watcher) => Promise<number>;
  readonly after: number | null;
  readonly gone: (watcher: Watcher) => void;
}): ReadableStream<Uint8Array> {
  let [seen, isTold, breathing, isOver] = [after ?? 0, false, undefined as NodeJS.Timeout | undefined, false];
  let watcher: Watcher;
  const over = () => {
    if (isOver) return;
    isOver = true;
    clearInterval(breathing);
    gone(watcher);
  };
  return new ReadableStream({
    async start(controller) {
      const send = (event: string) => void controller.enqueue(text.encode(event));
      watcher = {
        tell: (id) => {
          if (isOver || id <= seen) return;
          [seen, isTold] = [id, true];
          send(`id: ${id}\nevent: changed\ndata: ${id}\n\n`);
        },
        end: () => {
          if (isOver) return;
          over();
          controller.close();
        },
      };
      send(`retry: ${comeBackMs}\n\n`);
      try {
        const last = await begin(watcher);
        if (after !== null && last > after) watcher.tell(last);
        else if (!isOver && !isTold) send(`id: ${(seen = last)}\nevent: here\ndata: ${last}\n\n`);
      } catch (error) {
        log.warn({ err: error }, 'cannot tell what happens');
        watcher.end();
        return;
      }
      breathing = setInterval(() => send(':\n\n'), breathMs);
      breathing.unref();
      if (isOver) clearInterval(breathing);
    },
    cancel: over,
  });
}

async function lastOf(db: Db, topic: string): Promise<number> {
  const { last } = await db
    .selectFrom('live_event')
    .select((e) => e.fn.coalesce(e.fn.max('id'), e.lit(0)).as('last'))
    .where('topic', '=', topic)
    .executeTakeFirstOrThrow();
  return Number(last);
}

let desk: LiveDesk | undefined;

/** What a door answers with to who watches a topic: a stream, or 503 where too many do. */
export function watchLive(topic: string, request: Pick<Request, 'headers'>): Response {
  desk ??= openLiveDesk(process.env['DATABASE_URL'] ?? '');
  const seen = request.headers.get('last-event-id');
  const stream = desk.watch(topic, seen !== null && /^\d{1,15}$/.test(seen) ? Number(seen) : null);
  if (!stream) return new Response(null, { status: 503, headers: { 'retry-after': '30' } });
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
