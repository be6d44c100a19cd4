/** The story of a gap: stated, published with two sources, spoken about by three organisations, its tree decided, dropped and taken up again. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { enroll, organizationNamed, refusalOf } from '#people/entering/test/browser.stage.ts';
import { asFields } from '#ecosystem/own/as-fields.ts';
import { listPage } from '#platform/list/page.server.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { gapList, gapsForStaff } from './list/list.server.ts';
import { proposalsWaiting } from './list/desk.server.ts';
import { gapFindings, gapStaffFindings } from './findings.server.ts';
import { gapPaths } from './paths.server.ts';
import {
  addEvidence,
  describeGap,
  dropGap,
  publishGap,
  removeEvidence,
  stateGap,
  takeUpGap,
} from './stated/commands.server.ts';
import { gapToKeep, publicGap } from './stated/queries.server.ts';
import { evidenceForm, gapDraftOf, gapForm } from './stated/schema.ts';
import { backBox, proposeBox, unbackBox } from './tree/commands.server.ts';
import {
  acceptBox,
  addBox,
  hangBox,
  joinBoxes,
  refuseBox,
  reopenBox,
  separateBox,
  unhangBox,
} from './tree/decide.server.ts';
import { standsAs } from './tree/joined.ts';
import { nodeOf, whoSpoke } from './tree/node.ts';
import { boxesToKeep, publicBoxes, speakingFor } from './tree/queries.server.ts';
import { proposalForm } from './tree/schema.ts';

const { db, at } = await story();
const { sofia, ana } = cast;
const [telar, comadre, nudo] = await Promise.all(
  ['Telar', 'La Comadre', 'Nudo'].map((name) => organizationNamed(db, name)),
);
const elena = person('Elena Editora', { in: telar!, as: 'editor' });
const carla = person('Carla Cuidadora', { in: comadre!, as: 'owner' });
const nina = person('Nina Nudo', { in: nudo!, as: 'owner' });
const rita = person('Rita Lectora', { in: telar!, as: 'reader' });
await enroll(db, sofia, ana, elena, carla, nina, rita);
await db
  .insertInto('cycle')
  .values({
    id: '01a00000-0000-7000-8000-00000000c1c1',
    slug: '2026',
    name: 'Ciclo 2026',
    starts_on: Temporal.PlainDate.from('2026-03-01'),
    ends_on: Temporal.PlainDate.from('2027-02-28'),
  })
  .execute();

const typed = {
  title: 'Quienes cuidan no encuentran relevo',
  statement: 'En dos comunas, casi nadie reemplaza a quien cuida.',
  kind: 'coverage',
  worksInComunas: ['13201', '13112'],
  population: 'carers',
};
const draft = v.parse(gapForm, typed);
const source = v.parse(evidenceForm, { what: 'statement', source: 'Cabildo de cuidadoras' });
const read = (schema: typeof gapForm | typeof evidenceForm | typeof proposalForm, input: object) => {
  const { success, issues, output } = v.safeParse(schema as typeof gapForm, input);
  return success ? output : Object.fromEntries(issues.map(({ path, message }) => [String(path?.[0]?.key), message]));
};
const cause = (words: string, next: string | null = null) =>
  v.parse(proposalForm, { side: 'cause', words, next: next ?? '' });
const titles = async (query = '') =>
  (await listPage(db, gapList, new URLSearchParams(query), 'es')).rows.map(({ cells }) => cells[0]!.text);

describe('what is typed', () => {
  test.each([
    [{ title: '', statement: ' ', kind: '' }, { title: 'required', statement: 'required', kind: 'required', worksIn: 'required' }],
    [{ ...typed, kind: 'otra' }, { kind: 'not-in-list' }],
    [{ ...typed, worksInComunas: ['99999'] }, { worksInComunas: 'no-such-place' }],
    [{ ...typed, population: 'nadie' }, { population: 'not-in-list' }],
    [{ ...typed, title: 'x'.repeat(161) }, { title: 'too-long' }],
  ])('of a gap: %j', (input, wrong) => expect(read(gapForm, input)).toMatchObject(wrong)); // prettier-ignore
  test.each([
    ['', null],
    ['/datos/comuna/13201', '/datos/comuna/13201'],
    ['www.ine.gob.cl', 'https://www.ine.gob.cl'],
    ['//otro.cl', { reference: 'not-a-web-address' }],
    ['javascript:alert(1)', { reference: 'not-a-web-address' }],
    ['no tiene', { reference: 'not-a-web-address' }],
  ])('of a source: %s', (reference, is) =>
    expect(read(evidenceForm, { what: 'document', source: 'Un informe', reference })).toMatchObject(
      typeof is === 'object' && is ? is : { reference: is },
    ),
  );
  test.each(['Falta de centros', 'faltan centros', 'La ausencia de apoyo', 'No hay plata'])(
    '«%s» says what lacks',
    (words) => expect(read(proposalForm, { side: 'cause', words })).toEqual({ words: 'say-what-happens' }),
  );
  test('a sentence that says what happens is taken, also one that begins alike', () => {
    expect(cause('No llega la micro').words).toBe('No llega la micro');
    expect(cause('Faltaron a clases').words).toBe('Faltaron a clases');
  });
});

const id = await stateGap(db, sofia, draft);
const slug = 'quienes-cuidan-no-encuentran-relevo';
const boxes = () => boxesToKeep(db, sofia, id);
const boxOf = async (box: string) => nodeOf(await boxes(), box)!;
const speaker = (organizationId: string) => ({ gapId: id, organizationId });

test('a draft is for staff alone, is published with two sources, and keeps them', async () => {
  expect(await publicGap(db, slug)).toEqual({});
  expect(await titles()).toEqual([]);
  await addEvidence(db, sofia, id, source);
  expect(await refusalOf(publishGap(db, sofia, id))).toBe('gap-needs-sources');
  expect(await refusalOf(proposeBox(db, carla, speaker(comadre!), cause('Se cuida a escondidas')))).toBe(
    'gap-not-published',
  );
  expect(await refusalOf(addEvidence(db, sofia, id, { ...source, source: 'cabildo de Cuidadoras' }))).toBe(
    'gap-same-source',
  );
  await addEvidence(db, sofia, id, v.parse(evidenceForm, { what: 'estimate', source: 'Casen', reference: '/datos' }));
  await publishGap(db, sofia, id);
  expect(await refusalOf(publishGap(db, sofia, id))).toBe('gap-published');
  const { gap } = await publicGap(db, slug);
  expect(gap).toMatchObject({
    title: typed.title,
    territories: ['13112', '13201'],
    population: 'carers',
    dimension: null,
  });
  expect(gap!.evidence.map((one) => one.source)).toEqual(['Cabildo de cuidadoras', 'Casen']);
  expect(await refusalOf(removeEvidence(db, sofia, id, gap!.evidence[0]!.id))).toBe('gap-needs-sources');
  await addEvidence(db, sofia, id, { ...source, source: 'Otra' });
  await removeEvidence(db, sofia, id, (await gapToKeep(db, sofia, id))!.evidence[2]!.id);
  expect((await gapPaths(db)).map(({ path }) => path)).toEqual([`/brechas/${slug}`]);
});

test('of two who change it at once each keeps what they changed', async () => {
  const seen = asFields(gapDraftOf((await gapToKeep(db, sofia, id))!));
  await describeGap(db, sofia, id, { ...draft, statement: 'Casi nadie las reemplaza.' }, seen);
  await describeGap(db, sofia, id, { ...draft, kind: 'articulation' }, seen);
  expect(await gapToKeep(db, sofia, id)).toMatchObject({
    statement: 'Casi nadie las reemplaza.',
    kind: 'articulation',
  });
  expect(await refusalOf(describeGap(db, sofia, id, { ...draft, kind: 'funding' }, seen))).toBe('changed-by-others');
});

describe('its tree, built by three organisations', async () => {
  let [hours, hidden, late] = ['', '', ''];
  test('the secretariat begins it; who proposes backs it, and only for an own organisation', async () => {
    hours = await addBox(db, sofia, id, cause('Los centros abren de nueve a cinco'));
    hidden = await proposeBox(db, carla, speaker(comadre!), cause('Se cuida a escondidas'));
    late = await proposeBox(db, nina, speaker(nudo!), cause('Los horarios no calzan con los turnos', hours));
    expect(await boxOf(hidden)).toMatchObject({ state: 'proposed', backers: [comadre], next: [null] });
    expect(await refusalOf(proposeBox(db, rita, speaker(telar!), cause('Otra distinta')))).toBe('not-allowed');
    expect(await refusalOf(backBox(db, carla, speaker(telar!), hours))).toBe('not-allowed');
    expect(await refusalOf(proposeBox(db, nina, speaker(nudo!), cause('Otra distinta', hidden)))).toBe(
      'gap-node-not-in-tree',
    );
    expect(await refusalOf(proposeBox(db, nina, speaker(nudo!), cause('Se cuida a escondidas.')))).toBe(
      'gap-said-already',
    );
    expect((await proposalsWaiting(db, sofia, 'es'))[0]).toMatchObject({
      count: 2,
      act: { path: `/gestion/brechas/${id}/arbol` },
    });
    expect(await proposalsWaiting(db, ana, 'es')).toEqual([]);
    expect((await speakingFor(db, elena)).map(({ name }) => name)).toEqual(['Telar']);
    expect(await speakingFor(db, rita)).toEqual([]);
  });

  test('each organisation has one voice in each box, and may take it back', async () => {
    for (const box of [hours, hidden, hidden]) await backBox(db, elena, speaker(telar!), box);
    await backBox(db, carla, speaker(comadre!), hours);
    expect((await boxOf(hidden)).backers.toSorted()).toEqual([comadre, telar].toSorted());
    expect(whoSpoke(await boxes())).toBe(3);
    await unbackBox(db, carla, speaker(comadre!), hours);
    await unbackBox(db, carla, speaker(comadre!), hours);
    expect((await boxOf(hours)).backers).toEqual([telar]);
    expect(await refusalOf(backBox(db, elena, speaker(telar!), '01a00000-0000-7000-8000-000000000000'))).toBe(
      'no-such-node',
    );
  });

  test('accepted, joined with its voices and what hangs on it, not used with a reason, left to be decided again', async () => {
    await acceptBox(db, sofia, id, hidden);
    await acceptBox(db, sofia, id, late);
    const under = await proposeBox(db, carla, speaker(comadre!), cause('Nadie pregunta los turnos', late));
    expect(await refusalOf(refuseBox(db, sofia, id, late, 'No'))).toBe('gap-node-holds-others');
    await joinBoxes(db, sofia, id, late, hours);
    expect((await boxOf(hours)).backers.toSorted()).toEqual([telar, nudo].toSorted());
    expect((await boxOf(under)).next).toEqual([hours]);
    expect(standsAs(await boxes(), await boxOf(late)).id).toBe(hours);
    expect(await refusalOf(backBox(db, elena, speaker(telar!), late))).toBe('gap-node-not-backed');
    await separateBox(db, sofia, id, late);
    expect(await boxOf(late)).toMatchObject({ state: 'proposed', backers: [nudo], joinedInto: null });
    expect([(await boxOf(hours)).backers, (await boxOf(under)).next]).toEqual([[telar], [late]]);
    expect(await refusalOf(separateBox(db, sofia, id, late))).toBe('gap-node-not-joined');
    await joinBoxes(db, sofia, id, late, hours);
    await refuseBox(db, sofia, id, under, 'Ya está dicho.');
    expect(await boxOf(under)).toMatchObject({ state: 'refused', reason: 'Ya está dicho.', backers: [comadre] });
    await reopenBox(db, sofia, id, under);
    expect(await boxOf(under)).toMatchObject({ state: 'proposed', reason: '' });
  });

  test('a cause may serve two; a circle is refused, also between two at once; the last tie stays', async () => {
    await hangBox(db, sofia, id, hidden, hours);
    expect((await boxOf(hidden)).next).toHaveLength(2);
    expect(await refusalOf(hangBox(db, sofia, id, hours, hidden))).toBe('gap-circle');
    await unhangBox(db, sofia, id, hidden, null);
    expect(await refusalOf(unhangBox(db, sofia, id, hidden, hours))).toBe('gap-last-tie');
    const [a, b] = await Promise.all(['Uno de dos', 'Otro de dos'].map((words) => addBox(db, sofia, id, cause(words))));
    const both = await Promise.allSettled([hangBox(db, sofia, id, a!, b!), hangBox(db, sofia, id, b!, a!)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('forty who propose at once tie no circle and lose nothing; one organisation has not the room to itself', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) => proposeBox(db, nina, speaker(nudo!), cause(`Se dijo ${n}`))),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect((await boxes()).filter(({ words }) => words.startsWith('Se dijo'))).toHaveLength(20);
    expect(await refusalOf(proposeBox(db, nina, speaker(nudo!), cause('Otra más')))).toBe('gap-too-many-waiting');
    await proposeBox(db, elena, speaker(telar!), cause('Otra voz'));
  });

  test('anyone reads all that was proposed, and the history tells who did what', async () => {
    expect(await publicBoxes(db, { id, state: 'published' })).toEqual(await boxes());
    const deeds = (await historyOf(db, ['gap', id])).map(({ what }) => what);
    for (const deed of ['gap.proposed', 'gap.backed', 'gap.unbacked', 'gap.joined', 'gap.refused', 'gap.hung'] as const)
      expect(deeds).toContain(deed);
  });
});

test('is found by kind, population, place and the words of its tree; the list of staff has those with proposals first', async () => {
  for (const query of [
    'tipo=articulation',
    'poblacion=carers',
    'region=13',
    'comuna=13201',
    'q=escondidas',
    'q=cuidadoras+relevo',
  ])
    expect([query, await titles(query)]).toEqual([query, [typed.title]]);
  expect(await titles('region=08')).toEqual([]);
  const list = await gapsForStaff(db, ana);
  const { views, facets } = await listPage(db, list, new URLSearchParams(), 'es');
  expect(views.map(({ count }) => count)).toEqual([1, 1]);
  expect(facets.find(({ name }) => name === 'estado')!.options).toMatchObject([{ value: 'published', count: 1 }]);
  expect((await gapFindings(db, 'relevo', 'es'))[0]!.hits[0]).toMatchObject({
    path: `/brechas/${slug}`,
    kind: 'brecha',
  });
  expect(await gapFindings(db, 'unicornio', 'es')).toEqual([]);
  expect((await gapStaffFindings(db, sofia, 'relevo', 'es'))[0]).toMatchObject({ total: 1 });
});

test('what the mesa does not go on with says so at its address, takes no more voices, and is taken up again', async () => {
  at('2026-12-01T12:00:00Z');
  await dropGap(db, sofia, id, 'Se trata en otra brecha.');
  expect(await publicGap(db, slug)).toEqual({
    withdrawn: { at: Temporal.Instant.from('2026-12-01T12:00:00Z'), reason: 'Se trata en otra brecha.' },
  });
  expect(await publicBoxes(db, { id, state: 'dropped' })).toEqual([]);
  const [first] = await boxes();
  expect(await refusalOf(backBox(db, nina, speaker(nudo!), first!.id))).toBe('gap-not-published');
  expect(await refusalOf(dropGap(db, sofia, id, 'Otra vez'))).toBe('gap-dropped');
  await takeUpGap(db, sofia, id);
  expect((await publicGap(db, slug)).gap).toMatchObject({ droppedReason: '' });
  expect(await refusalOf(takeUpGap(db, sofia, id))).toBe('gap-not-dropped');
});

test('what was dropped as a draft was never at any address; nothing of no gap is done', async () => {
  const other = await stateGap(db, sofia, draft);
  await dropGap(db, sofia, other, 'Repetida.');
  expect(await publicGap(db, `${slug}-2`)).toEqual({});
  await takeUpGap(db, sofia, other);
  expect((await gapToKeep(db, sofia, other))!.state).toBe('draft');
  expect(await refusalOf(publishGap(db, sofia, 'nada'))).toBe('no-such-gap');
  expect(await refusalOf(addBox(db, sofia, 'nada', cause('Algo que pasa')))).toBe('no-such-gap');
  expect(await gapToKeep(db, sofia, 'nada')).toBeUndefined();
});

test('without a cycle none is stated', async () => {
  await db.deleteFrom('gap').execute();
  await db.deleteFrom('cycle').execute();
  expect(await refusalOf(stateGap(db, sofia, draft))).toBe('no-cycle');
});
