/** Two hundred and twenty-one searches of citizens: the right thing first, and no word taken for another without being sure. */
import { expect, test } from 'vitest';
import { house } from '#house.ts';
import type { Hit } from '#platform/module.ts';
import { story } from '#platform/test/story.ts';
import { readSearch } from '#registry/search/search.server.ts';
import { plain } from '#territory/find.ts';
import { loadSample } from '../../../sample/load.ts';
import { findAll } from './findings.server.ts';
import { asked, held, lived, onPhones, own, spoken, type Asked } from './test/citizens.stage.ts';

const { db } = await story();
await loadSample(db);

async function answered(one: Asked) {
  const { groups, corrections } = await findAll(db, house, one.question, 'es');
  const hit = groups[0]?.hits[0];
  const absurd = corrections.filter(
    ({ typed, meant }) =>
      plain(typed) !== plain(meant) &&
      !(one.meant ?? (one.first ? [one.first] : [])).some((may) => plain(meant).startsWith(plain(may))),
  );
  const codes = one.codes && (await codesOf(one.question));
  const organization = groups.flatMap(({ hits }) => hits).find(({ path }) => path.startsWith('/articuladores/'));
  const right =
    (await isRight(one, one.in ? organization : hit)) &&
    (await isOrganizationRight(one, organization)) &&
    (one.unsaid === undefined || one.unsaid === groups.some(({ instead }) => instead)) &&
    codes?.join() === one.codes?.join();
  return { question: one.question, right, shown: hit && [hit.title, hit.path], codes, absurd };
}

async function codesOf(question: string): Promise<string[]> {
  const { pieces } = await readSearch(db, question);
  return pieces.map((piece) =>
    piece.kind === 'answer' ? piece.means[0].code : piece.kind === 'place' ? piece.code : piece.typed,
  );
}

/** What the first organisation says word for word, and where it works. */
async function isOrganizationRight({ says, in: place, directly }: Asked, hit?: Hit): Promise<boolean> {
  if (!says && !place && !directly) return true;
  const found = await db
    .selectFrom('organization')
    .select(['name', 'description', 'traits', 'intervenes', 'comuna', 'works_in_comunas'])
    .where('slug', '=', hit?.path.replace('/articuladores/', '') ?? '')
    .executeTakeFirst();
  const said = plain(`${found?.name} ${found?.description} ${found?.traits}`);
  const places = [found?.comuna, ...(found?.works_in_comunas ?? [])];
  return (
    (!says || said.includes(plain(says))) && (!place || places.includes(place)) && (!directly || !!found?.intervenes)
  );
}

async function isRight({ first, serves, answered: given, opens }: Asked, hit?: Hit): Promise<boolean> {
  if (opens) return hit?.path === opens;
  if (serves) return hasAnswered('populations', serves, hit);
  if (given) return hasAnswered(...given, hit);
  return first === undefined || plain(hit?.title ?? '').includes(plain(first));
}

async function hasAnswered(
  column: 'populations' | 'legal_form' | 'sector' | 'kinds' | 'dimensions',
  code: string,
  hit?: Hit,
): Promise<boolean> {
  const slug = hit?.path.replace('/articuladores/', '') ?? '';
  const found = await db.selectFrom('organization').select(column).where('slug', '=', slug).executeTakeFirst();
  return [found?.[column]].flat().some((one) => one === code);
}

test.each([
  ['sixty', asked, 60, 3],
  ['forty that were held', held, 40, 2],
  ['forty typed on phones', onPhones, 40, 2],
  ['forty plain words of poverty', lived, 40, 2],
  ['twenty-five literal, local and spoken', spoken, 25, 1],
  ['sixteen read as an answer, asked, or of a place where nobody says it', own, 16, 0],
] as const)(
  'at least 95 % of %s have the right thing first, and none is corrected into nonsense',
  async (_, questions, many, most) => {
    expect(new Set(questions.map(({ question }) => question)).size).toBe(many);
    const answers = await Promise.all(questions.map(answered));
    expect(answers.filter(({ absurd }) => absurd.length > 0)).toEqual([]);
    const wrong = answers.filter(({ right }) => !right);
    expect(wrong.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(most);
  },
);
