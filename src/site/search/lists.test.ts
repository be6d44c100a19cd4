/** A hundred and seventy searches of citizens in the five searches: the right thing first, what was understood in chips, nothing corrected into nonsense. */
import { expect, test } from 'vitest';
import type { SentenceList } from '#ecosystem/find/by-sentence.server.ts';
import { sentencePage } from '#ecosystem/find/page.server.ts';
import { gapsBySentence } from '#gaps/list/find.server.ts';
import { initiativesBySentence } from '#ecosystem/initiatives/list/find.server.ts';
import { resourcesBySentence } from '#ecosystem/resources/list/find.server.ts';
import { house } from '#house.ts';
import { story } from '#platform/test/story.ts';
import { readSelection } from '#registry/directory/selection.ts';
import { findSurely } from '#registry/directory/widen.server.ts';
import { plain } from '#territory/find.ts';
import { loadSample } from '../../../sample/load.ts';
import { findAll } from './findings.server.ts';
import * as held from './test/lists-held.stage.ts';
import * as strangers from './test/lists-strangers.stage.ts';
import * as questions from './test/lists.stage.ts';

const { db } = await story();
await loadSample(db);

interface Shown {
  readonly first?: readonly (string | undefined)[];
  readonly chips: readonly string[];
  readonly told: readonly string[];
  readonly meant: readonly string[];
}

const bySentence =
  <Row extends { readonly id: string }>(of: SentenceList<Row>) =>
  async (q: string, locale: 'es' | 'en' = 'es'): Promise<Shown> => {
    const { list, told } = await sentencePage(db, of, new URLSearchParams({ q }), locale);
    const texts = told.map(({ text }) => text);
    const [name] = list.rows[0]?.cells ?? [];
    return {
      first: [name?.text, name?.to],
      chips: list.chips.map(({ label }) => label),
      told: texts,
      meant: texts.flatMap((text) => /buscamos «(.*?)»/.exec(text)?.[1] ?? []),
    };
  };

async function inDirectory(q: string): Promise<Shown> {
  const selection = readSelection(new URLSearchParams({ q }));
  const { found, leftOut } = await findSurely(db, selection, { limit: 1 });
  return {
    first: found.items.flatMap(({ name, slug }) => [name, `/articuladores/${slug}`]),
    chips: found.pieces.map((piece) => (piece.kind === 'place' ? piece.name : piece.typed)),
    told: leftOut.map((word) => `«${word}»`),
    meant: found.corrections.map(({ meant }) => meant),
  };
}

async function inEverything(q: string, locale: 'es' | 'en' = 'es'): Promise<Shown> {
  const { groups, corrections } = await findAll(db, house, q, locale);
  const hit = groups[0]?.hits[0];
  return { first: [hit?.title, hit?.path], chips: [], told: [], meant: corrections.map(({ meant }) => meant) };
}

const has = (said: readonly string[], piece: string) => said.some((one) => plain(one).includes(plain(piece)));

function isRight({ first, chips = [], told = [], meant = [], never = [] }: questions.AskedOfList, is: Shown): boolean {
  const begins = is.first?.some((said) => said !== undefined && first.some((one) => said.startsWith(one)));
  const isFalse = [...is.chips, ...is.told].some((said) =>
    never.some((one) => said === one || (one.length > 2 && said.includes(one))),
  );
  const isAbsurd = is.meant.some((one) => !meant.some((may) => plain(may).includes(plain(one))));
  return (
    !!begins &&
    chips.every((one) => has(is.chips, one)) &&
    told.every((one) => has(is.told, one)) &&
    !isAbsurd &&
    !isFalse
  );
}

test.each([
  ['initiatives', questions.ofInitiatives, bySentence(initiativesBySentence)],
  ['resources', questions.ofResources, bySentence(resourcesBySentence)],
  ['gaps', questions.ofGaps, bySentence(gapsBySentence)],
  ['organisations', questions.ofOrganizations, inDirectory],
  ['everything', questions.ofEverything, inEverything],
  ['initiatives, held', held.heldOfInitiatives, bySentence(initiativesBySentence)],
  ['resources, held', held.heldOfResources, bySentence(resourcesBySentence)],
  ['gaps, held', held.heldOfGaps, bySentence(gapsBySentence)],
  ['organisations, held', held.heldOfOrganizations, inDirectory],
  ['everything, held', held.heldOfEverything, inEverything],
  ['initiatives, of strangers', strangers.strangersOfInitiatives, bySentence(initiativesBySentence)],
  ['resources, of strangers', strangers.strangersOfResources, bySentence(resourcesBySentence)],
  ['gaps, of strangers', strangers.strangersOfGaps, bySentence(gapsBySentence)],
  ['organisations, of strangers', strangers.strangersOfOrganizations, inDirectory],
  ['everything, of strangers', strangers.strangersOfEverything, inEverything],
] as const)('%s: the right thing first', async (_, all, search) => {
  const answers = await Promise.all(all.map(async (one) => ({ one, is: await search(one.question, one.locale) })));
  const wrong = answers.filter(({ one, is }) => !isRight(one, is));

  expect(wrong.map(({ one, is }) => ({ question: one.question, ...is }))).toEqual([]);
});

test('what one kind has in the place is not followed by what another has elsewhere; what is said of a list names it', async () => {
  const { groups } = await findAll(db, house, 'ñuble vino', 'es');
  expect(groups.flatMap(({ hits }) => hits.map(({ title }) => title))).toContain('Viñas jóvenes');
  expect(groups.filter(({ elsewhere }) => elsewhere)).toEqual([]);
  const told = (await findAll(db, house, 'atrapaniebla', 'es')).groups.flatMap(({ instead }) => instead ?? []);
  expect(told).toContainEqual(expect.stringMatching(/^En «Recursos» nadie escribe «atrapaniebla»/));
});
