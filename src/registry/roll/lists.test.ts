/** The lists of staff: each number is that of the rows it leads to, in the order that it says. */
import { beforeEach, describe, expect, test } from 'vitest';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { listPage } from '#platform/list/page.server.ts';
import { listFile } from '#platform/list/take-away.server.ts';
import { readTable } from '#platform/spreadsheet/read.ts';
import { cast, story } from '#platform/test/story.ts';
import { unrepresentedPath } from './organizations.server.ts';
import { organizationsForStaff } from './queries.server.ts';

const { db } = await story();
const { raul, sofia } = cast;
await enroll(db, raul, sofia);
const roll = await organizationsForStaff(db, raul);
const page = (query = '') => listPage(db, roll, new URLSearchParams(query), 'es');
const names = async (query = '') => (await page(query)).rows.map(({ cells }) => cells[0]!.text);

interface Made {
  readonly region?: string | null;
  readonly state?: 'active' | 'retired';
  readonly rut?: string;
  readonly confirmedDaysAgo?: number | null;
  /** How far the invitation to own it got. */
  readonly invited?: 'sent' | 'opened' | 'expired';
  readonly owned?: boolean;
}

async function organization(name: string, made: Made = {}): Promise<void> {
  const { region = '08', state = 'active', rut = null, confirmedDaysAgo = 10 } = made;
  const id = newId();
  const confirmed_at = confirmedDaysAgo === null ? null : now().subtract({ hours: 24 * confirmedDaysAgo });
  await db
    .insertInto('organization')
    .values({ id, slug: id, name, rut, sector: 'public', region, state, confirmed_at })
    .execute();
  if (made.invited)
    await db
      .insertInto('invitation')
      .values({
        id: newId(),
        organization_id: id,
        organization_name: name,
        email: 'a@b.cl',
        role: 'owner',
        token_hash: id,
        invited_at: now(),
        opened_at: made.invited === 'opened' ? now() : null,
        expires_at: now().add({ hours: made.invited === 'expired' ? -24 : 24 }),
      })
      .execute();
  if (made.owned)
    await db
      .insertInto('membership')
      .values({ id: newId(), organization_id: id, person_id: sofia.id, role: 'owner', since: now() })
      .execute();
}

beforeEach(async () => {
  for (const table of ['invitation', 'membership', 'organization'] as const) await db.deleteFrom(table).execute();
  await organization('Zapallar Unido', { owned: true, rut: '65123944-3' });
  await organization('Álamo', { region: '16', confirmedDaysAgo: 400, invited: 'sent' });
  await organization('Ñuble Teje', { region: '16', confirmedDaysAgo: null });
  await organization('Cerrada', { state: 'retired' });
});

describe('the order', () => {
  test('is alphabetical as people read, and the column that orders says so', async () => {
    await organization('Nudo');
    expect(await names()).toEqual(['Álamo', 'Nudo', 'Ñuble Teje', 'Zapallar Unido']);
    const { columns } = await page();
    expect(columns[0]).toMatchObject({ key: 'name', sorted: 'ascending', to: '/gestion/organizaciones?orden=-name' });
    expect(columns.filter(({ sorted }) => sorted)).toHaveLength(1);
  });

  test('is turned around, and what has no value comes last either way', async () => {
    expect(await names('orden=-name')).toEqual(['Zapallar Unido', 'Ñuble Teje', 'Álamo']);
    expect((await names('orden=confirmed')).at(-1)).toBe('Ñuble Teje');
    expect((await names('orden=-confirmed')).at(-1)).toBe('Ñuble Teje');
  });
});

describe('filters', () => {
  test('each value’s number is how many rows it would leave, whatever else is asked', async () => {
    for (const query of ['', 'vista=todas', 'estado=active&region=16', 'estado=active&responsable=alone', 'q=a']) {
      const { facets } = await page(query);
      for (const { name, options } of facets)
        for (const { value, count } of options) {
          const params = new URLSearchParams(query);
          if (query === '' || query === 'q=a') params.set('estado', 'active');
          params.set(name, value);
          expect((await page(params.toString())).total, `${query} ${name}=${value}`).toBe(count);
        }
    }
  });

  test('a facet’s numbers leave its own filter aside: they say what another value would give', async () => {
    const { facets } = await page('estado=active&region=16');
    const regions = facets.find(({ name }) => name === 'region')!.options;
    expect(regions.map(({ value, count, chosen }) => [value, count, chosen])).toEqual([
      ['16', 2, true],
      ['08', 1, false],
    ]);
  });

  test('each view’s number is that of its list', async () => {
    const { views } = await page();
    expect(views.map(({ label, count }) => [label, count])).toEqual([
      ['En el registro', 3],
      ['Sin responsable', 2],
      ['Sin confirmar hace un año', 2],
      ['Fuera del registro', 1],
    ]);
    for (const { to, count } of views) {
      const there = await page(to.split('?')[1]);
      expect(there.total, to).toBe(count);
      expect(there.views.find(({ here }) => here)?.to).toBe(to);
    }
  });

  test('a chip takes its own filter off, and the rest stays', async () => {
    const { chips } = await page('estado=active&region=16&region=08');
    expect(chips.map(({ label }) => label)).toEqual(['Región: Ñuble', 'Región: Biobío', 'Estado: En el registro']);
    expect(chips[0]!.off).toBe('/gestion/organizaciones?region=08&estado=active');
    expect((await page('estado=active')).chips, 'what the tab of its view says').toEqual([]);
    const [last] = (await page('region=16')).chips;
    expect(await names(last!.off.split('?')[1])).toHaveLength(4);
  });

  test('who represents it, and when somebody was invited to', async () => {
    const said = (await page()).rows.map(({ cells }) => [cells[3]!.text, cells[3]!.standing]);
    expect(said).toEqual([
      ['Invitada el 22 de noviembre de 2026', 'waits'],
      ['Sin invitar', 'none'],
      ['1 responsable', 'good'],
    ]);
  });
});

test('how far an invitation got is a filter with its number, and all of them are without an owner', async () => {
  await organization('Abierta', { invited: 'opened' });
  await organization('Vencida', { invited: 'expired' });
  const options = (await page()).facets.find(({ name }) => name === 'responsable')!.options;
  expect(options.map(({ label, count }) => [label, count])).toEqual([
    ['Sin invitar', 1],
    ['Invitada, sin abrir', 1],
    ['Invitación abierta', 1],
    ['Invitación vencida', 1],
    ['Tiene responsable', 1],
  ]);
  expect(await names('estado=active&responsable=opened')).toEqual(['Abierta']);
  const [{ cells } = { cells: [] }] = (await page('estado=active&responsable=expired')).rows;
  expect([cells[3]?.standing, cells[3]?.small]).toEqual(['bad', 'aún no la abre · venció el 21 de noviembre de 2026']);
  const alone = (await page()).views[1]!;
  expect([alone.count, alone.to]).toEqual([4, unrepresentedPath]);
});

describe('the search', () => {
  test('forgives case and accents, finds a RUT with its dots, and keeps to the view', async () => {
    expect(await names('q=ALAMO')).toEqual(['Álamo']);
    expect(await names('q=65.123.944-3')).toEqual(['Zapallar Unido']);
    expect(await names('q=cerrada')).toEqual([]);
    expect(await names('q=cerrada&vista=todas')).toEqual(['Cerrada']);
  });

  test('that leaves nothing says so, with a way to all', async () => {
    const { empty, rows, total } = await page('q=nadie&region=16');
    expect([rows, total]).toEqual([[], 0]);
    expect(empty.text).toContain('No hay organizaciones');
    expect(empty.all).toBe('/gestion/organizaciones?vista=todas');
  });

  test('takes what is not a word of ours as text: signs, half a pattern, a value that no list knows', async () => {
    for (const query of ['q=%25', "q='); drop table organization; --", 'region=%00', 'region=xx', 'responsable=todo'])
      expect(await names(query), query).toEqual([]);
    expect(await names()).toHaveLength(3);
  });
});

test('pages: fifty rows, from where to where, and a way on and back', async () => {
  for (let n = 0; n < 60; n++) await organization(`Red ${String(n).padStart(2, '0')}`);
  const first = await page();
  expect([first.rows.length, first.span, first.previous, first.next]).toEqual([
    50,
    [1, 50],
    null,
    '/gestion/organizaciones?pagina=2',
  ]);
  const second = await page('pagina=2');
  expect([second.rows.length, second.span, second.next]).toEqual([13, [51, 63], null]);
  expect(second.previous).toBe('/gestion/organizaciones');
});

describe('the columns', () => {
  const kept = [{ id: 'k', name: 'Solo RUT', query: 'columna=name&columna=rut' }];
  const shown = (query: string) => listPage(db, roll, new URLSearchParams(query), 'es', kept);

  test('are those that the address names, also on a phone; the rest is offered', async () => {
    const { columns, choice, rows } = await page('columna=rut&columna=region&q=zapallar');
    expect(columns.map(({ key, phone, named }) => [key, phone, named])).toEqual([
      ['name', true, true],
      ['rut', true, true],
      ['region', true, true],
    ]);
    expect(rows[0]!.cells.map(({ text }) => text)).toEqual(['Zapallar Unido', '65.123.944-3', 'Biobío']);
    expect(choice.filter(({ chosen }) => !chosen).map(({ key }) => key)).toContain('owner');
    expect((await page()).columns.map(({ key }) => key)).not.toContain('rut');
  });

  test('are kept by every other choice of the page', async () => {
    const { columns, views, chips } = await page('region=08&columna=name&columna=rut');
    for (const to of [columns[0]!.to!, views[1]!.to, chips[0]!.off]) expect(to).toContain('columna=name&columna=rut');
  });

  test('make a view of their own: it can be kept, and then it is where one stands', async () => {
    expect([(await page()).isNew, (await page('columna=name')).isNew]).toEqual([false, true]);
    const there = await shown('columna=name&columna=rut');
    expect([there.isNew, there.views.filter(({ here }) => here).map(({ label }) => label)]).toEqual([
      false,
      ['Solo RUT'],
    ]);
    const back = there.views[0]!.to;
    expect([back, (await shown(back.split('?')[1] ?? '')).views[0]!.here]).toEqual([roll.path, true]);
  });

  test('a kept search has the number of its list, and is where one stands', async () => {
    const searched = [{ id: 'k', name: 'Álamo', query: 'q=alamo' }];
    const { views } = await listPage(db, roll, new URLSearchParams('q=alamo'), 'es', searched);
    expect(views.at(-1)).toMatchObject({ label: 'Álamo', count: 1, here: true });
  });
});

describe('as a file', () => {
  const file = (query: string, format: 'csv' | 'xlsx') => listFile(db, roll, new URLSearchParams(query), 'es', format);

  test('it has what is seen: the same filters, the same order, all pages; days are days', async () => {
    const { body, name } = await file('estado=active&region=16&orden=-name', 'csv');
    expect(name).toBe('organizaciones-2026-11-22.csv');
    expect((body as string).split('\r\n').map((line) => line.split(',')[0])).toEqual([
      '\uFEFFNombre',
      'Ñuble Teje',
      'Álamo',
      '',
    ]);
    expect(body).toContain('2025-10-18');
  });

  test('it has the columns that are seen', async () => {
    const { body } = await file('columna=rut&q=zapallar', 'csv');
    expect(body).toBe('\uFEFFNombre,RUT\r\nZapallar Unido,65.123.944-3\r\n');
  });

  test('a workbook; and of the chosen ones alone', async () => {
    const { rows } = await page();
    const { body } = await file(`id=${rows[1]!.id}`, 'xlsx');
    const table = JSON.stringify(await readTable(body as Uint8Array));
    expect(table).toContain('Ñuble Teje');
    expect(table).not.toContain('Álamo');
  });
});

test('who may not review opens no list', async () => {
  for (const actor of [null, cast.ana, cast.nadie]) await expect(organizationsForStaff(db, actor)).rejects.toThrow();
});
