/** The story of a resource: offered in one form, changed without losing what another wrote, paused, withdrawn, offered again. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { asFields } from '../own/as-fields.ts';
import { listPage } from '#platform/list/page.server.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { enroll, organizationNamed, refusalOf } from '#people/entering/test/browser.stage.ts';
import { house } from '#house.ts';
import { stepFrom } from '#thread/step.server.ts';
import { sentenceFindings } from '../find/findings.server.ts';
import { sentencePage } from '../find/page.server.ts';
import { paths } from '../paths.server.ts';
import {
  describeResource,
  offerResource,
  offerResourceAgain,
  pauseResource,
  withdrawResource,
} from './commands.server.ts';
import { resourcesBySentence } from './list/find.server.ts';
import { resourceList } from './list/list.server.ts';
import { publicResource, publicResourcesOf, resourcesToWrite, resourceToWrite } from './queries.server.ts';
import { resourceStanding } from './resource.ts';
import { resourceDraftOf, resourceForm } from './schema.ts';

const { db, at } = await story();
const organizationId = await organizationNamed(db, 'Telar');
const edith = person('Edith Editora', { in: organizationId, as: 'editor' });
const alba = person('Alba Ajena', { in: await organizationNamed(db, 'Otra'), as: 'owner' });
await enroll(db, edith, alba, cast.sofia);

const typed = {
  kind: 'training',
  title: 'Escuela de facilitación',
  summary: 'Seis sesiones para quienes convocan a su comunidad.',
  terms: 'free',
  worksIn: ['08'],
  worksInComunas: ['07101'],
};
const draft = v.parse(resourceForm, typed);
const read = (more: object) => {
  const { success, issues, output } = v.safeParse(resourceForm, { ...typed, ...more });
  return success ? output : Object.fromEntries(issues.map(({ path, message }) => [String(path?.[0]?.key), message]));
};
const shown = async (query: string) =>
  (await listPage(db, resourceList, new URLSearchParams(query), 'es')).rows.map(({ cells }) => cells[0]!.text);

describe('what is typed', () => {
  test.each([
    [{ kind: '', title: ' ', summary: '', terms: '' }, { kind: 'required', title: 'required', summary: 'required', terms: 'required' }],
    [{ kind: 'juegos' }, { kind: 'not-in-list' }],
    [{ worksIn: [], worksInComunas: [] }, { worksIn: 'required' }],
    [{ worksIn: ['99'] }, { worksIn: 'no-such-place' }],
    [{ terms: 'in_words' }, { termsWords: 'say-terms' }],
    [{ capacity: '-3' }, { capacity: 'negative' }],
    [{ capacity: '0' }, { capacity: 'not-zero' }],
    [{ capacity: 'veinte' }, { capacity: 'not-whole' }],
    [{ opensOn: '2026-12-02', closesOn: '2026-12-01' }, { closesOn: 'closes-before' }],
    [{ closesOn: 'mañana' }, { closesOn: 'not-a-date' }],
    [{ website: 'no tenemos' }, { website: 'not-a-web-address' }],
  ])('%j', (more, wrong) => expect(read(more)).toEqual(wrong)); // prettier-ignore

  test('the same day may open and close it; the country takes the place of what else was ticked', () => {
    expect(read({ opensOn: '2026-12-02', closesOn: '2026-12-02', capacity: '1.200' })).toMatchObject({
      capacity: 1200,
    });
    expect(read({ nationwide: 'yes' })).toMatchObject({ nationwide: 'yes' });
  });
});

test.each([
  ['2026-11-30', 'to_come'],
  ['2026-12-01', 'open'],
  ['2026-12-31', 'open'],
  ['2027-01-01', 'closed'],
])('on %s, open all of December, it is %s', (day, standing) => {
  const december = {
    opensOn: Temporal.PlainDate.from('2026-12-01'),
    closesOn: Temporal.PlainDate.from('2026-12-31'),
  };
  const on = Temporal.PlainDate.from(day);
  expect(resourceStanding({ state: 'offered', ...december }, on)).toBe(standing);
  expect(resourceStanding({ state: 'paused', ...december }, on)).toBe('paused');
});

let id = '';

describe('offered', () => {
  test('only by those who write the organisation, and read by anyone from then on', async () => {
    expect(await refusalOf(offerResource(db, alba, organizationId, draft))).toBe('not-allowed');
    id = await offerResource(db, edith, organizationId, draft);
    const { one } = await publicResource(db, 'escuela-de-facilitacion');
    expect(one).toMatchObject({ territories: ['07101', '08'], offeredBy: { name: 'Telar' }, state: 'offered' });
    expect(await paths(db)).toMatchObject([{ path: '/recursos/escuela-de-facilitacion' }]);
    expect((await publicResourcesOf(db, organizationId)).map((each) => each.id)).toEqual([id]);
    const step = await stepFrom(db, null, house, { kind: 'resource', id, locale: 'es' });
    expect(JSON.stringify(step)).toContain('Telar');
  });

  test('another of the same name has an address of its own', async () => {
    const other = await offerResource(db, edith, organizationId, draft);
    expect((await resourceToWrite(db, edith, other)).slug).toBe('escuela-de-facilitacion-2');
    await withdrawResource(db, edith, other);
  });

  test('to whoever may not write it, it is not there to be written', async () => {
    for (const who of [null, alba])
      expect(await refusalOf(resourceToWrite(db, who, id)), who?.name).toBe('no-such-resource');
    expect(await refusalOf(resourceToWrite(db, edith, 'x'))).toBe('no-such-resource');
    expect(await refusalOf(pauseResource(db, edith, 'x'))).toBe('no-such-resource');
  });
});

describe('changed', () => {
  const seen = asFields(resourceDraftOf({ ...draftAsKept() }));

  test('of two who write at once each keeps what they changed', async () => {
    await describeResource(db, edith, id, { ...draft, closesOn: '2026-12-15' }, seen);
    await describeResource(db, cast.sofia, id, { ...draft, how: 'Escribiendo.' }, seen);
    const { closesOn, how } = await resourceToWrite(db, edith, id);
    expect([closesOn?.toString(), how]).toEqual(['2026-12-15', 'Escribiendo.']);
    expect(await refusalOf(describeResource(db, edith, id, { ...draft, how: 'Llamando.' }, seen))).toBe(
      'changed-by-others',
    );
  });

  test('the same again is no change, and each deed is in its history', async () => {
    const stands = resourceDraftOf(await resourceToWrite(db, edith, id));
    await describeResource(db, edith, id, stands);
    const history = await historyOf(db, ['resource', id]);
    expect(history.map(({ what }) => what)).toEqual(['resource.described', 'resource.described', 'resource.offered']);
  });
});

describe('paused, withdrawn, offered again', () => {
  test('paused it is read and says so; what is paused already is not paused', async () => {
    await pauseResource(db, edith, id);
    expect((await publicResource(db, 'escuela-de-facilitacion')).one?.state).toBe('paused');
    expect(await refusalOf(pauseResource(db, edith, id))).toBe('resource-not-offered');
    expect(await shown('estado=paused')).toEqual(['Escuela de facilitación']);
  });

  test('withdrawn, its address says since when, and nothing else leads to it', async () => {
    at('2026-11-25T12:00:00Z');
    await withdrawResource(db, edith, id);
    const { one, withdrawn } = await publicResource(db, 'escuela-de-facilitacion');
    expect([one, withdrawn?.at?.toString()]).toEqual([undefined, '2026-11-25T12:00:00Z']);
    expect([await publicResourcesOf(db, organizationId), await paths(db), await shown('')]).toEqual([[], [], []]);
    expect(await refusalOf(withdrawResource(db, edith, id))).toBe('resource-withdrawn');
    expect((await resourcesToWrite(db, edith, organizationId)).map((each) => each.state)).toContain('withdrawn');
  });

  test('offered again it is as before', async () => {
    await offerResourceAgain(db, edith, id);
    expect(await refusalOf(offerResourceAgain(db, edith, id))).toBe('resource-offered');
    expect(await shown('estado=open')).toEqual(['Escuela de facilitación']);
    at('2026-12-16T12:00:00Z');
    expect(await shown('estado=open')).toEqual([]);
    expect(await shown('estado=closed')).toEqual(['Escuela de facilitación']);
  });

  test('of an organisation that left the registry nothing is offered', async () => {
    await db.updateTable('organization').set({ state: 'retired' }).where('id', '=', organizationId).execute();
    expect([await shown(''), await publicResource(db, 'escuela-de-facilitacion')]).toEqual([[], {}]);
    await db.updateTable('organization').set({ state: 'active' }).where('id', '=', organizationId).execute();
  });
});

describe('found', () => {
  const asked = async (q: string) => {
    const { list, also } = await sentencePage(db, resourcesBySentence, new URLSearchParams({ q }), 'es');
    return { names: list.rows.map(({ cells }) => cells[0]!.text), chips: list.chips.map(({ label }) => label), also };
  };
  test('by its kind and its place, by its words in any number, by its name', async () => {
    expect(await asked('cursos en talca')).toMatchObject({ names: ['Escuela de facilitación'] });
    expect((await asked('talleres biobío')).chips).toHaveLength(2);
    expect((await asked('sesion')).names).toEqual(['Escuela de facilitación']);
    expect((await asked('curso gratis de seis sesiones en talca')).names).toEqual(['Escuela de facilitación']);
    expect((await asked('escuela de facilitacion')).names).toEqual(['Escuela de facilitación']);
  });
  test('by the search over everything', async () => {
    const found = await sentenceFindings(db, resourcesBySentence, 'escuela de facilitacion', 'es');
    expect(found).toMatchObject({ place: 1.7, total: 1, hits: [{ path: '/recursos/escuela-de-facilitacion' }] });
    expect((await sentenceFindings(db, resourcesBySentence, 'zzyzx', 'es')).total).toBe(0);
  });
});

/** The draft as its page reads it. */
function draftAsKept(): Parameters<typeof resourceDraftOf>[0] {
  const { opensOn: _, closesOn: __, ...same } = draft;
  return {
    ...same,
    territories: ['07101', '08'],
    opensOn: null,
    closesOn: null,
    id: '',
    slug: '',
    organizationId,
    state: 'offered',
    sample: false,
    updatedAt: Temporal.Instant.fromEpochMilliseconds(0),
    confirmedAt: Temporal.Instant.fromEpochMilliseconds(0),
  };
}
