/** An installation whose axes were pages: they become axes with those pages about them, and products stay tied. */
import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { migrate } from '#platform/server/migrate.ts';
import { administer, databaseUrl } from '#platform/test/postgres.ts';

const name = `minga_story_${newId().replaceAll('-', '')}`;
const server = inject('postgres').url;
const url = databaseUrl(server, name);
await administer(server, `create database ${name}`);
await migrate(url, '0070-workbench.sql');
const client = new pg.Client({ connectionString: url });
await client.connect();
afterAll(async () => {
  await client.end();
  await administer(server, `drop database ${name} with (force)`);
});

/** A page of the kind `axis` with one version a title, of which the given one is published. */
async function page(slug: string, titles: readonly string[], published?: number): Promise<string> {
  const id = newId();
  await client.query(`insert into page (id, kind, slug, created_at) values ($1, 'axis', $2, '2021-03-01')`, [id, slug]);
  for (const [index, title] of titles.entries()) {
    const version = newId();
    await client.query(
      `insert into page_version (id, page_id, number, title, writer, written_at) values ($1, $2, $3, $4, 'A', now())`,
      [version, id, index + 1, title],
    );
    if (published === index + 1)
      await client.query(
        `insert into page_publication (id, page_id, version_id, publishes_at, decided_at) values ($1, $2, $3, '2021-04-01', now())`,
        [newId(), id, version],
      );
  }
  return id;
}

test('the name is what the public reads, or the latest draft; the tie of a product holds; a cycle is made where there was none', async () => {
  const read = await page('identificacion', ['Identificación', 'Un borrador'], 1);
  await page('medicion', ['Uno', 'Dos']);
  await client.query(
    `insert into product (id, slug, axis_id, title, created_at) values ($1, 'informe', $2, 'Informe', now())`,
    [newId(), read],
  );
  await migrate(url);
  const { rows } = await client.query<object>(`
    select a.number, a.name, p.slug, c.slug as cycle, c.starts_on::text as from, c.ends_on::text as until, o.slug as product
    from axis a join cycle c on c.id = a.cycle_id join page p on p.axis_id = a.id left join product o on o.axis_id = a.id order by number`);
  const cycle = { cycle: 'primer-ciclo', from: '2021-01-01', until: '2021-12-31' };
  expect(rows).toEqual([
    { number: 1, name: 'Identificación', slug: 'identificacion', product: 'informe', ...cycle },
    { number: 2, name: 'Dos', slug: 'medicion', product: null, ...cycle },
  ]);
});

test('a page about an axis cannot be without one, nor any other with one', async () => {
  const insert = (kind: string, axis: string | null) =>
    client.query(`insert into page (id, kind, slug, created_at, axis_id) values ($1, $2, 'x', now(), $3)`, [
      newId(),
      kind,
      axis,
    ]);
  const { rows } = await client.query<{ id: string }>('select id from axis limit 1');
  await expect(insert('axis', null)).rejects.toThrow('page_check');
  await expect(insert('news', rows[0]!.id)).rejects.toThrow(/page_(check|axis_id)/);
});
