/** Marks in texts are answered by the module whose prefix they bear. */
import { expect, test } from 'vitest';
import type { Db } from '#platform/server/db.ts';
import { figuresIn } from './figure.ts';

const db = null as unknown as Db;
const meetings = async (_: Db, marks: readonly string[], locale: string) =>
  new Map(marks.filter((mark) => mark !== 'none').map((mark) => [mark, { said: mark, detail: locale }]));

test('each module answers for its prefix; what nobody answers is absent', async () => {
  const text =
    'Hubo {{encuentros:2026:held}} y {{ encuentros:now }}, {{encuentros:none}}, {{otro:1}}, {{suelto}} y {{}}.';
  const found = await figuresIn(db, text, { locale: 'en', figures: { encuentros: meetings } });
  expect([...found]).toEqual([
    ['encuentros:2026:held', { said: '2026:held', detail: 'en' }],
    ['encuentros:now', { said: 'now', detail: 'en' }],
  ]);
});
