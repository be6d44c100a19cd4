/** Three hundred phones behind one address vote twenty times each within ten minutes: none is refused. */
import { test } from 'vitest';
import { votesOf } from '#platform/server/limit/test/room.stage.ts';
import { story } from '#platform/test/story.ts';

const { db } = await story();

test('300 phones, 20 votes each', () => votesOf(db, 300, 20), 120_000);
