/** Seventy-seven searches of citizens in the two lists: the right thing first, what was understood in their words, and no absurd correction. */
import { expect, test } from 'vitest';
import { story } from '#platform/test/story.ts';
import { plain } from '#territory/find.ts';
import { loadSample } from '../../../sample/load.ts';
import { initiativesBySentence } from '../initiatives/list/find.server.ts';
import { resourcesBySentence } from '../resources/list/find.server.ts';
import type { SentenceList } from './by-sentence.server.ts';
import { sentencePage } from './page.server.ts';
import { asTheyStand, ofInitiatives, ofNothing, ofResources, type Asked } from './test/citizens.stage.ts';

const { db } = await story();
await loadSample(db);

const pageOf =
  <Row extends { readonly id: string }>(of: SentenceList<Row>) =>
  (q: string) =>
    sentencePage(db, of, new URLSearchParams({ q }), 'es');
const lists = { initiatives: pageOf(initiativesBySentence), resources: pageOf(resourcesBySentence) };

async function answered(list: keyof typeof lists, question: string) {
  const { list: shown, told, nothing } = await lists[list](question);
  return {
    question,
    first: shown.rows[0]?.cells[0]!.text,
    chips: shown.chips.map(({ label }) => label),
    told: told.map(({ text }) => text),
    q: shown.q,
    waysOut: nothing?.ways ?? [],
  };
}

const has = (said: readonly string[], piece: string) => said.some((one) => plain(one).includes(plain(piece)));

async function wrong(list: keyof typeof lists, all: readonly Asked[]) {
  const answers = await Promise.all(all.map(async (one) => ({ one, is: await answered(list, one.question) })));
  return answers.filter(({ one, is }) => {
    const first = !one.first || (is.first !== undefined && one.first.includes(is.first));
    const chips = (one.chips ?? []).every((chip) => has(is.chips, chip));
    const told = [...(one.told ?? []), ...(one.meant ? [`buscamos «${one.meant}»`] : [])].every((piece) =>
      has(is.told, piece),
    );
    const absurd = !one.meant && is.told.some((text) => text.includes('buscamos'));
    return !first || !chips || !told || absurd || is.q !== one.question;
  });
}

test.each([
  ['initiatives', ofInitiatives],
  ['resources', ofResources],
] as const)('%s: the right thing first, and what was understood is said', async (list, all) => {
  expect(new Set(all.map(({ question }) => question)).size).toBe(all.length);
  const missed = await wrong(list, all);
  expect(missed.map(({ is }) => is)).toEqual([]);
});

test.each(Object.keys(lists) as (keyof typeof lists)[])('%s: no word of its own is taken for another', async (list) => {
  const all = await Promise.all(asTheyStand.map((word) => answered(list, word)));
  expect(all.filter(({ told }) => told.some((text) => text.includes('buscamos')))).toEqual([]);
});

test.each(Object.keys(lists) as (keyof typeof lists)[])('%s: of nothing it says so, with ways out', async (list) => {
  const all = await Promise.all(ofNothing.map((question) => answered(list, question)));
  expect(all.filter(({ first, waysOut }) => first === undefined && waysOut.length === 0)).toEqual([]);
});
