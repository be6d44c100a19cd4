/** Each population, each need and each kind of gap is found by all that people say for it, in both languages. */
import { beforeAll, expect, test } from 'vitest';
import { sentencePage } from '#ecosystem/find/page.server.ts';
import { newId } from '#platform/id.ts';
import { story } from '#platform/test/story.ts';
import { locales, type Locale } from '#platform/words.ts';
import { dimensions, populations } from '#registry/organization/codes.ts';
import { answersSaid, sayingsOf } from '#registry/search/sayings.ts';
import { gapKinds } from '../stated/gap.ts';
import { words } from '../stated/words.ts';
import { gapsBySentence } from './find.server.ts';

const { db } = await story();

/** A gap of each code, whose text says nothing of it. */
const coded = [
  ...populations.map((code) => ({ facet: 'population', filter: 'poblacion', code }) as const),
  ...dimensions.map((code) => ({ facet: 'dimension', filter: 'dimension', code }) as const),
];

beforeAll(async () => {
  const cycle = newId();
  const [from, to] = ['2026-01-01', '2026-12-31'].map((day) => Temporal.PlainDate.from(day));
  await db
    .insertInto('cycle')
    .values({ id: cycle, slug: '2026', name: 'Ciclo 2026', starts_on: from!, ends_on: to! })
    .execute();
  for (const [at, { facet, code }] of coded.entries())
    await db
      .insertInto('gap')
      .values({
        id: newId(),
        cycle_id: cycle,
        slug: `xq${at}`,
        title: `Xqvw ${at}`,
        statement: `Xqvw ${at}.`,
        kind: gapKinds[at % gapKinds.length]!,
        territories: ['CL'],
        state: 'published',
        published_at: Temporal.Instant.from('2026-03-01T12:00:00Z'),
        [facet]: code,
      })
      .execute();
});

const asked = (query: string, locale: Locale = 'es') =>
  sentencePage(db, gapsBySentence, new URLSearchParams(query), locale);
const foundBy = async (query: string, locale?: Locale) =>
  (await asked(query, locale)).list.rows.map(({ cells }) => cells[0]!.to);
const saying = (said: string) => `q=${encodeURIComponent(said)}`;

test.each(coded)('$facet $code: its label and every synonym find what is of it, and that alone', async (one) => {
  const chosen = await foundBy(`${one.filter}=${one.code}`);
  expect(chosen).toHaveLength(1);
  const missed = [];
  for (const said of sayingsOf(one)) {
    const found = await foundBy(saying(said));
    if (found[0] !== chosen[0] || found.length > meanings(said)) missed.push([said, found]);
  }
  expect(missed).toEqual([]);
});

/** «Vulnerables» may be a need, and «familias» whom it is for: what people say alike finds each. */
const meanings = (said: string): number =>
  answersSaid(said).filter(({ facet }) => facet === 'population' || facet === 'dimension').length;

test.each(coded)('$facet $code: its label is understood in a sentence, in both languages', async ({ filter, code }) => {
  const chosen = await foundBy(`${filter}=${code}`);
  const label = gapsBySentence.list.facets.find(({ name }) => name === filter)!.say;
  expect(await foundBy(saying(`brechas de ${label(code, 'es')}`))).toEqual(chosen);
  expect(await foundBy(saying(`gaps for ${label(code, 'en')}`), 'en')).toEqual(chosen);
  const chips = await Promise.all(locales.map((locale) => asked(saying(label(code, locale)), locale)));
  expect(chips.map(({ list }) => list.chips[0]!.label)).toEqual(locales.map((locale) => label(code, locale)));
});

test.each(gapKinds)('of the kind %s: its label and what people say for it find as many as its filter', async (kind) => {
  const chosen = await foundBy(`tipo=${kind}`);
  const sayings = [...locales.map((locale) => words.in(locale).kind[kind]), ...gapsBySentence.own['tipo']![kind]!];
  for (const said of sayings) expect([said, await foundBy(saying(said))]).toEqual([said, chosen]);
});
