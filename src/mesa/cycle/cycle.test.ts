/** The story of cycles and their axes: added in order, renamed, tied to the axis they continue. */
import { describe, expect, test } from 'vitest';
import { readForm } from '#platform/form/form.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, story } from '#platform/test/story.ts';
import { refusalOf } from '#people/entering/test/browser.stage.ts';
import { addAxis, addCycle, describeAxis } from './commands.server.ts';
import { axisPath } from './cycle.ts';
import { axes, axisToKeep, cyclesToKeep } from './queries.server.ts';
import { axisDraft, cycleDraft } from './schema.ts';

const { db } = await story();
const { sofia, raul, nadie } = cast;
const day = (text: string) => Temporal.PlainDate.from(text);

const first = await addCycle(db, sofia, {
  name: 'Ciclo 2020–2021',
  startsOn: day('2020-11-01'),
  endsOn: day('2021-12-31'),
});
const second = await addCycle(db, sofia, {
  name: 'Ciclo 2022',
  startsOn: day('2022-01-01'),
  endsOn: day('2022-12-31'),
});
const axis = { name: 'Medición de resultados', purpose: 'Saber qué funciona.', followsId: null };

test('a cycle is named in addresses by its years, and once', async () => {
  const kept = await cyclesToKeep(db, raul);
  expect(kept.map(({ cycle }) => cycle.slug)).toEqual(['2022', '2020-2021']);
  const again = { name: 'ciclo 2022', startsOn: day('2024-01-01'), endsOn: day('2024-12-31') };
  expect(await refusalOf(addCycle(db, sofia, again))).toBe('cycle-taken');
});

test('only the secretariat writes them; staff read them', async () => {
  const draft = { name: 'Ciclo 2030', startsOn: day('2030-01-01'), endsOn: day('2030-12-31') };
  for (const who of [null, nadie, raul])
    expect(await refusalOf(addCycle(db, who, draft))).toMatch(/not-allowed|sign-in-first/);
  expect(await refusalOf(cyclesToKeep(db, nadie))).toBe('not-allowed');
});

describe('an axis', () => {
  let id = '';
  test('is numbered after the others of its cycle', async () => {
    id = await addAxis(db, sofia, { ...axis, cycleId: first });
    await addAxis(db, sofia, { ...axis, name: 'Articulación', cycleId: first });
    const next = await addAxis(db, sofia, { ...axis, name: 'Medición 2022', cycleId: second, followsId: id });
    expect((await axes(db)).map(({ number, slug }) => `${number} ${slug}`)).toEqual([
      '1 medicion-2022',
      '1 medicion-de-resultados',
      '2 articulacion',
    ]);
    expect((await axisToKeep(db, sofia, next))?.earlier.map(({ slug }) => slug)).toEqual([
      'medicion-de-resultados',
      'articulacion',
    ]);
  });

  test('keeps its address when it is renamed, and the history says what was there before', async () => {
    await describeAxis(db, sofia, id, { ...axis, name: 'Evidencia' });
    const { axis: kept } = (await axisToKeep(db, sofia, id))!;
    expect([kept.name, axisPath(kept)]).toEqual(['Evidencia', '/ejes#medicion-de-resultados']);
    const [deed] = await historyOf(db, ['axis', id]);
    expect([deed?.what, deed?.before, deed?.after]).toMatchObject([
      'axis.described',
      { name: 'Medición de resultados' },
      { name: 'Evidencia' },
    ]);
  });

  test('of two who describe it at once each keeps what they changed, and is told of what both did', async () => {
    const seen = { name: axis.name, purpose: axis.purpose, followsId: '' };
    await expect(describeAxis(db, sofia, id, { ...axis, name: 'Mía' }, seen)).rejects.toMatchObject({
      code: 'changed-by-others',
      details: { name: 'Evidencia' },
    });
    await describeAxis(db, sofia, id, { ...axis, purpose: 'Otro propósito' }, seen);
    const { axis: kept } = (await axisToKeep(db, sofia, id))!;
    expect([kept.name, kept.purpose]).toEqual(['Evidencia', 'Otro propósito']);
    await describeAxis(db, sofia, id, { ...axis, name: 'Evidencia' });
  });

  test.each([
    ['a cycle that is not there', () => addAxis(db, sofia, { ...axis, cycleId: id }), 'no-such-cycle'],
    [
      'a name that is taken',
      () => addAxis(db, sofia, { ...axis, name: 'Articulación', cycleId: second }),
      'axis-taken',
    ],
    ['continuing itself', () => describeAxis(db, sofia, id, { ...axis, followsId: id }), 'follows-later'],
    ['continuing what is not there', () => describeAxis(db, sofia, id, { ...axis, followsId: first }), 'no-such-axis'],
    ['an axis that is not there', () => describeAxis(db, sofia, 'nada', axis), 'no-such-axis'],
  ])('refuses %s', async (_, attempt, code) => expect(await refusalOf(attempt())).toBe(code));
});

describe('what was typed wrong is said at its field', () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };
  test.each([
    [{ name: '', startsOn: '2022-01-01', endsOn: '2022-12-31' }, { name: 'required' }],
    [
      { name: 'Ciclo', startsOn: '', endsOn: '2022-02-31' },
      { startsOn: 'required', endsOn: 'not-a-date' },
    ],
    [{ name: 'Ciclo', startsOn: '2022-12-31', endsOn: '2022-01-01' }, { endsOn: 'ends-before' }],
  ])('%j', async (typed, issues) => {
    expect(await readForm(form(typed), cycleDraft)).toMatchObject({ rejected: { issues, values: typed } });
  });
  test('a purpose that is too long', async () => {
    const read = await readForm(form({ name: 'Eje', purpose: 'a'.repeat(301) }), axisDraft);
    expect(read).toMatchObject({ rejected: { issues: { purpose: 'too-long' } } });
  });
});
