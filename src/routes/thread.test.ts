/** What the modules say of the thread, held against PostgreSQL's own catalogue and against the pages there are. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { whatIsWrongWithThread, type ToldThread } from '#platform/facet/thread.server.ts';
import type { Db } from '#platform/server/db.ts';
import { story } from '#platform/test/story.ts';
import { organizationNamed } from '#people/entering/test/browser.stage.ts';
import { house } from '../house.ts';

const { db } = await story();
const pages = Object.keys(import.meta.glob('./**/+page.svelte'));
const hasPage = (route: string): boolean => pages.includes(`.${route}/+page.svelte`);
const wrong = (tx: Db, ...planted: ToldThread[]) => whatIsWrongWithThread(tx, [...house, ...planted], hasPage);

test('every foreign key between nodes is an edge or has its reason; every kind has its page, its words and who describes it', async () => {
  expect(await wrong(db)).toEqual([]);
});

test('a planted foreign key between nodes is named', async () => {
  const transaction = await db.startTransaction().execute();
  await sql`alter table product add column maker_id uuid references organization`.execute(transaction);
  const lines = await wrong(transaction);
  await transaction.rollback().execute();
  expect(lines).toEqual([expect.stringMatching(/^product\.maker_id ties two nodes/)]);
});

test('a planted kind without page, words or describer is named, and so is an edge to nowhere', async () => {
  const lines = await wrong(db, {
    thread: {
      kinds: [
        {
          kind: 'planted',
          job: 'do',
          table: 'page',
          route: '/plantas/[slug]',
          words: () => ({ one: 'planta', many: '' }),
        },
      ],
      edges: [
        {
          from: 'planted',
          to: 'nothing',
          table: 'page_version',
          fromColumn: 'note',
          toColumn: 'gone_id',
          words: (locale) => ({ forth: locale === 'es' ? 'lleva a' : '', back: 'viene de' }),
        },
      ],
      notEdges: [{ table: 'page', column: 'cycle_id', reason: '' }],
    },
    describe: {},
  });
  expect(lines).toEqual([
    'page.cycle_id is not an edge for no reason',
    'page_version.gone_id is declared in the thread and is not there',
    'page_version.note is an end of an edge without an index',
    'the kind planted has no page at /plantas/[slug]',
    'the kind planted cannot be described',
    'the kind planted lacks words in a language',
    'the edge from planted to nothing ends in nothing, which is no kind',
    'the edge from planted to nothing lacks a sentence in a language',
  ]);
});

test('nodes are described as the public sees them: an organisation that left is not there', async () => {
  const [here, gone] = [await organizationNamed(db, 'Aquí'), await organizationNamed(db, 'Se fue')];
  await db.updateTable('organization').set({ state: 'retired' }).where('id', '=', gone).execute();
  const { organization } = Object.assign({}, ...house.map(({ describe }) => describe)) as ToldThread['describe'];
  const shown = await organization!(db, null, [here, gone]);
  expect(shown.map(({ id, title, path }) => [id, title('es'), path])).toEqual([
    [here, 'Aquí', `/articuladores/${here}`],
  ]);
});
