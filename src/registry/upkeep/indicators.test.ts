/** What is measured of the registry says how many of how many. */
import { expect, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { story } from '#platform/test/story.ts';
import { locales } from '#platform/words.ts';
import { indicators } from './indicators.server.ts';

const { db } = await story();
const at = Temporal.Instant.from('2026-11-15T15:00:00Z');
const [before, within] = ['2025-11-15T14:00:00Z', '2025-11-15T16:00:00Z'].map((time) => Temporal.Instant.from(time));
const make = (slug: string, times: Partial<Record<'accepted_at' | 'confirmed_at', Temporal.Instant>>) =>
  db
    .insertInto('organization')
    .values({ id: newId(), slug, name: slug, state: 'active', accepted_at: before!, ...times })
    .execute();

test('confirmed: those who said within twelve months that their page is right, of all that are active', async () => {
  const { measure } = indicators.find(({ code }) => code === 'registry.confirmed')!;
  await make('never', {});
  await make('long-ago', { confirmed_at: before! });
  await make('lately', { confirmed_at: within! });
  await make('new', { accepted_at: within! });
  await make('later', { accepted_at: at.add({ hours: 1 }) });
  expect(await measure(db, at)).toEqual({ count: 2, of: 4 });
});

test('each has its definition and its denominator in words, and a code of its own', () => {
  expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length);
  for (const { definition, denominator } of indicators)
    for (const locale of locales) expect([definition(locale), denominator(locale)]).not.toContain('');
});
