/** What is said of a gap is taken back: a voice where it counts, an own proposal, and what the secretariat joined. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { enroll, organizationNamed, refusalOf } from '#people/entering/test/browser.stage.ts';
import { newId } from '#platform/id.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { backBox, proposeBox, unbackBox, withdrawBox } from './commands.server.ts';
import { acceptBox, addBox, joinBoxes, reopenBox, separateBox } from './decide.server.ts';
import { nodeOf } from './node.ts';
import { boxesToKeep } from './queries.server.ts';
import { proposalForm } from './schema.ts';

const { db } = await story();
const { sofia } = cast;
const [comadre, nudo] = await Promise.all(['La Comadre', 'Nudo'].map((name) => organizationNamed(db, name)));
const carla = person('Carla Cuidadora', { in: comadre!, as: 'owner' });
const nina = person('Nina Nudo', { in: nudo!, as: 'owner' });
await enroll(db, sofia, carla, nina);
const [cycle, gapId] = [newId(), newId()];
const [starts_on, ends_on] = ['2026-03-01', '2027-02-28'].map((day) => Temporal.PlainDate.from(day));
await db
  .insertInto('cycle')
  .values({ id: cycle, slug: '2026', name: 'Ciclo 2026', starts_on: starts_on!, ends_on: ends_on! })
  .execute();
const said = { title: 'Nadie releva a quien cuida', statement: 'Casi nadie la reemplaza.', kind: 'coverage' } as const;
await db
  .insertInto('gap')
  .values({
    id: gapId,
    slug: 'relevo',
    cycle_id: cycle,
    ...said,
    territories: ['13'],
    published_at: Temporal.Instant.from('2026-11-01T12:00:00Z'),
    state: 'published',
  })
  .execute();

const boxOf = async (id: string) => nodeOf(await boxesToKeep(db, sofia, gapId), id)!;
const [by, other] = [comadre, nudo].map((organizationId) => ({ gapId, organizationId: organizationId! }));
const cause = (words: string, next: string | null = null) =>
  v.parse(proposalForm, { side: 'cause', words, next: next ?? '' });

test('a voice that was given to what was joined is taken back where it counts', async () => {
  const into = await addBox(db, sofia, gapId, cause('Los centros cierran a las cinco'));
  const late = await proposeBox(db, nina, other!, cause('Los horarios no calzan con los turnos'));
  await joinBoxes(db, sofia, gapId, late, into);
  expect((await boxOf(into)).backers).toEqual([nudo]);
  await unbackBox(db, nina, other!, into);
  expect([(await boxOf(into)).backers, (await boxOf(late)).backers]).toEqual([[], []]);
});

test('two proposals are joined before either is decided; what is joined shares the fate of the other', async () => {
  const one = await proposeBox(db, carla, by!, cause('El turno cambia cada semana'));
  const same = await proposeBox(db, nina, other!, cause('Los turnos cambian todas las semanas'));
  await joinBoxes(db, sofia, gapId, same, one);
  await acceptBox(db, sofia, gapId, one);
  expect((await boxOf(one)).backers.toSorted()).toEqual([comadre, nudo].toSorted());
  const under = await proposeBox(db, nina, other!, cause('Nadie pregunta los turnos', one));
  await separateBox(db, sofia, gapId, same);
  expect(await boxOf(same)).toMatchObject({ state: 'proposed', backers: [nudo], joinedInto: null });
  expect((await boxOf(under)).next).toEqual([one]);
  expect(await refusalOf(separateBox(db, sofia, gapId, same))).toBe('gap-node-not-joined');
});

test('whoever proposed it takes it back until others back it or it is decided; the history says so', async () => {
  const slip = await proposeBox(db, carla, by!, cause('Se cuida a escondiads'));
  expect(await refusalOf(withdrawBox(db, nina, other!, slip))).toBe('gap-node-not-yours');
  expect(await refusalOf(withdrawBox(db, nina, by!, slip))).toBe('not-allowed');
  await backBox(db, nina, other!, slip);
  expect(await refusalOf(withdrawBox(db, carla, by!, slip))).toBe('gap-node-backed');
  await unbackBox(db, nina, other!, slip);
  await withdrawBox(db, carla, by!, slip);
  expect(await boxOf(slip)).toMatchObject({ state: 'withdrawn', backers: [] });
  expect(await refusalOf(withdrawBox(db, carla, by!, slip))).toBe('gap-node-decided');
  expect(await refusalOf(backBox(db, carla, by!, slip))).toBe('gap-node-not-backed');
  expect(await refusalOf(reopenBox(db, sofia, gapId, slip))).toBe('gap-node-withdrawn');
  await proposeBox(db, carla, by!, cause('Se cuida a escondidas'));
  const deeds = (await historyOf(db, ['gap', gapId])).map(({ what }) => what);
  expect(deeds).toEqual(expect.arrayContaining(['gap.withdrawn', 'gap.separated']));
});
