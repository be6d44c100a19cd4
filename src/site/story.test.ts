/** The story of a page: written, contested, previewed, scheduled, published, gone back to, put away. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { houseFigures } from '#house.ts';
import { cast, story } from '#platform/test/story.ts';
import { loadSample } from '../../sample/load.ts';
import { addAxis, describeAxis } from '#mesa/cycle/commands.server.ts';
import { axes } from '#mesa/cycle/queries.server.ts';
import { pagesOfAxes, pageToEdit, pagesToEdit, previewOf } from './page/staff-queries.server.ts';
import { addPicture, archivePicture, describePicture } from './picture/commands.server.ts';
import { allLivePages, livePage, livePages, newsAround, newsPage } from './page/queries.server.ts';
import { archivePage, callOffPublication, publishPage, restorePage } from './page/publish.server.ts';
import { readPage } from './page/readable.server.ts';
import type { NewPage, PageOnScreen } from './page/schema.ts';
import { createPage, revertTo, saveVersion } from './page/write.server.ts';
import { picturesToChoose } from './picture/queries.server.ts';

const { db, at } = await story();
await loadSample(db);
const { sofia, raul, ana, nadie } = cast;

const text = {
  title: 'Un llamado',
  summary: 'Breve.',
  body: 'Hola.',
  source: '',
  startsOn: null,
  endsOn: null,
  note: '',
};
const news: NewPage = { ...text, kind: 'news', slug: '', underId: null, axisId: null };
/** The form as it is sent to be published: the text on the screen, and the version it was made from. */
const onScreen = (base: number, more: Partial<PageOnScreen> = {}): PageOnScreen => ({
  ...text,
  base,
  at: null,
  ...more,
});
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { code?: string }) => error.code ?? error,
  );

describe('a news item', () => {
  let id = '';
  test('is a draft that only staff see', async () => {
    id = await createPage(db, sofia, news, ['gestion']);
    expect(await livePage(db, 'news', 'un-llamado')).toBeUndefined();
    expect(await pageToEdit(db, ana, id)).toMatchObject({ page: { standing: 'draft' }, mayEdit: false });
    expect((await pageToEdit(db, sofia, id))?.mayEdit).toBe(true);
    expect(await refusal(pageToEdit(db, nadie, id))).toBe('not-allowed');
    expect(await refusal(createPage(db, sofia, news, ['gestion']))).toBe('address-taken');
    const part: NewPage = { ...news, kind: 'page', slug: 'gestion' };
    expect(await refusal(createPage(db, sofia, part, ['gestion']))).toBe('address-taken');
  });

  test('is written by the secretariat alone', async () => {
    const version = { ...text, base: 1 };
    for (const who of [null, nadie, ana, raul])
      expect(await refusal(saveVersion(db, who, id, version))).toMatch(/not-allowed|sign-in-first/);
    for (const who of [null, nadie, ana, raul])
      expect(await refusal(publishPage(db, who, id, onScreen(1), houseFigures))).toMatch(/not-allowed|sign-in-first/);
    expect(await saveVersion(db, sofia, id, { ...version, body: 'Hola a todas.' })).toBe(2);
  });

  test('is not overwritten by who edits at once: both texts are kept', async () => {
    expect(await refusal(saveVersion(db, sofia, id, { ...text, body: 'Otra cosa.', base: 1 }))).toBe(
      'page-changed-meanwhile',
    );
    const both = await Promise.allSettled(
      [1, 2].map((n) => saveVersion(db, sofia, id, { ...text, body: `A la vez ${n}.`, base: 2 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await pageToEdit(db, sofia, id))?.versions.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  test('with a figure that does not resolve is not published', async () => {
    const body = 'Son {{registro:2021:linking}} y {{registro:2021:felicidad}}.';
    const preview = await previewOf(db, sofia, body, { locale: 'es', figures: houseFigures });
    expect(preview.problems).toEqual([{ code: 'figure-unknown', text: '{{registro:2021:felicidad}}' }]);
    expect(preview.html).toContain('80 % <small>(56 de 70 que respondieron, al 22-09-2021)</small>');
    await saveVersion(db, sofia, id, { ...text, body, base: 3 });
    expect(await refusal(publishPage(db, sofia, id, onScreen(4, { body }), houseFigures))).toBe('unresolved');
    expect(await livePage(db, 'news', 'un-llamado')).toBeUndefined();
  });

  test('is published as it stands on the screen, shows at once, and a later draft does not', async () => {
    await publishPage(db, sofia, id, onScreen(4, { body: 'Hola a todas.', note: 'Al abrir' }), houseFigures);
    expect((await livePage(db, 'news', 'un-llamado'))?.body).toBe('Hola a todas.');
    const { page, versions } = (await pageToEdit(db, sofia, id))!;
    expect(page).toMatchObject({ standing: 'published', live: 5, latest: 5 });
    expect(versions[0]).toMatchObject({ number: 5, note: 'Al abrir', writer: sofia.name });
    await saveVersion(db, sofia, id, { ...text, body: 'Todavía no.', base: 5 });
    expect((await livePage(db, 'news', 'un-llamado'))?.body).toBe('Hola a todas.');
    expect((await pageToEdit(db, sofia, id))?.page).toMatchObject({ standing: 'changed', live: 5, latest: 6 });
  });

  test('that says nothing new is published without another version', async () => {
    at('2026-11-22T20:00:00Z');
    await publishPage(db, sofia, id, onScreen(1, { body: 'Todavía no.' }), houseFigures);
    expect((await pageToEdit(db, sofia, id))?.page).toMatchObject({ standing: 'published', live: 6, latest: 6 });
  });

  test('a refusal to publish saves nothing, and who edits at once keeps what is theirs', async () => {
    const before = (await pageToEdit(db, sofia, id))!;
    const mine = { body: 'Lo mío.' };
    const past = { ...mine, at: Temporal.Instant.from('2020-01-01T00:00:00Z') };
    expect(await refusal(publishPage(db, sofia, id, onScreen(6, past), houseFigures))).toBe('time-past');
    expect(await refusal(publishPage(db, sofia, id, onScreen(5, mine), houseFigures))).toBe('page-changed-meanwhile');
    expect(await pageToEdit(db, sofia, id)).toEqual(before);
    at('2026-11-22T21:00:00Z');
    const both = await Promise.allSettled(
      ['Una.', 'Otra.'].map((body) => publishPage(db, sofia, id, onScreen(6, { body }), houseFigures)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('goes back to an earlier version, as a new draft', async () => {
    expect(await revertTo(db, sofia, id, 1, 'Vuelve a la versión 1')).toBe(8);
    const versions = (await pageToEdit(db, sofia, id))!.versions;
    expect(versions[0]).toMatchObject({ number: 8, body: 'Hola.', note: 'Vuelve a la versión 1', writer: sofia.name });
    expect(await refusal(revertTo(db, sofia, id, 99, ''))).toBe('no-such-version');
  });

  test('is scheduled, called off, scheduled again, and shows when its time comes', async () => {
    const later = Temporal.Instant.from('2026-11-23T12:00:00Z');
    await publishPage(db, sofia, id, onScreen(8, { at: later }), houseFigures);
    const [first] = (await pageToEdit(db, sofia, id))!.publications;
    await callOffPublication(db, sofia, first!.id);
    await publishPage(db, sofia, id, onScreen(8, { at: later }), houseFigures);
    expect((await pageToEdit(db, sofia, id))?.page).toMatchObject({ standing: 'next', live: 7 });
    expect(['Una.', 'Otra.']).toContain((await livePage(db, 'news', 'un-llamado'))?.body);
    at('2026-11-23T12:00:00Z');
    expect((await livePage(db, 'news', 'un-llamado'))?.body).toBe('Hola.');
    const [shown] = (await pageToEdit(db, sofia, id))!.publications;
    expect(await refusal(callOffPublication(db, sofia, shown!.id))).toBe('not-scheduled');
  });

  test('is archived and restored, never lost; its story is told', async () => {
    await archivePage(db, sofia, id);
    expect(await livePage(db, 'news', 'un-llamado')).toBeUndefined();
    expect(await refusal(publishPage(db, sofia, id, onScreen(8), houseFigures))).toBe('archived');
    await restorePage(db, sofia, id);
    expect(await livePage(db, 'news', 'un-llamado')).toBeDefined();
    const deeds = (await pageToEdit(db, sofia, id))!.history.map(({ what }) => what);
    expect(new Set(deeds)).toEqual(
      new Set([
        'page.created',
        'page.written',
        'page.published',
        'page.scheduled',
        'page.calledOff',
        'page.revertedTo',
        'page.archived',
        'page.restored',
      ]),
    );
  });
});

test('what is not an id is not found, rather than a fault', async () => {
  expect(await pageToEdit(db, sofia, 'x')).toBeUndefined();
  expect(await refusal(saveVersion(db, sofia, 'x', { ...text, base: 1 }))).toBe('no-such-page');
  expect(await refusal(publishPage(db, sofia, 'x', onScreen(1), houseFigures))).toBe('no-such-page');
  expect(await refusal(callOffPublication(db, sofia, ''))).toBe('not-scheduled');
  expect(await refusal(archivePicture(db, sofia, ''))).toBe('no-such-image');
});

describe('pictures', () => {
  const png = async () =>
    new File(
      [
        new Uint8Array(
          await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#1f3d99' } })
            .png()
            .toBuffer(),
        ),
      ],
      'plaza.png',
    );
  test('are kept small, with the words of what they show, by the secretariat alone', async () => {
    const input = { file: await png(), alt: 'Una plaza', credit: '' };
    expect(await refusal(addPicture(db, ana, input))).toBe('not-allowed');
    expect(await refusal(addPicture(db, sofia, { ...input, file: new File(['x'], 'x.png') }))).toBe('not-a-picture');
    const id = await addPicture(db, sofia, input);
    const [picture] = await picturesToChoose(db, ana);
    expect(picture).toMatchObject({ id, alt: 'Una plaza', width: 1600, height: 800 });
    expect((await previewOf(db, sofia, `![](imagen:${id})`, { locale: 'es', figures: houseFigures })).html).toContain(
      'alt="Una plaza"',
    );
    await describePicture(db, sofia, id, { alt: 'Una plaza azul', credit: '' });
    const seen = { alt: 'Una plaza', credit: '' };
    await describePicture(db, sofia, id, { alt: 'Una plaza', credit: 'Archivo' }, seen);
    expect(await refusal(describePicture(db, sofia, id, { alt: 'Otra', credit: '' }, seen))).toBe('changed-by-others');
    await archivePicture(db, sofia, id);
    expect(await picturesToChoose(db, sofia)).toEqual([]);
    expect((await previewOf(db, sofia, `![](imagen:${id})`, { locale: 'es', figures: houseFigures })).html).toContain(
      'alt="Una plaza azul"',
    );
  });
});

test('a page the site points to is rewritten, not put away', async () => {
  const page = (await pagesToEdit(db, sofia)).find(({ kind, slug }) => kind === 'page' && slug === 'la-mesa')!;
  expect(await refusal(archivePage(db, sofia, page.id))).toBe('page-needed');
});

describe('a page about an axis', () => {
  const prose: NewPage = { ...text, kind: 'axis', slug: '', underId: null, axisId: null };
  test('needs an axis without a page', async () => {
    expect(await refusal(createPage(db, sofia, prose, []))).toBe('no-such-free-axis');
    const taken = (await livePages(db, 'axis'))[0]!.axisId;
    expect(await refusal(createPage(db, sofia, { ...prose, axisId: taken }, []))).toBe('no-such-free-axis');
  });

  test('is called as the axis is, is read at its address, and follows it when it is renamed', async () => {
    const { cycleId } = (await axes(db))[0]!;
    const axis = { name: 'Cuidados', purpose: 'Que nadie cuide a solas.', followsId: null };
    const axisId = await addAxis(db, sofia, { ...axis, cycleId });
    expect((await pagesOfAxes(db, sofia))[axisId]).toBeUndefined();
    const id = await createPage(db, sofia, { ...prose, axisId }, []);
    expect((await pagesOfAxes(db, sofia))[axisId]).toBe(id);
    expect(await livePage(db, 'axis', 'cuidados')).toBeUndefined();
    await publishPage(db, sofia, id, onScreen(1), houseFigures);
    expect(await livePage(db, 'axis', 'cuidados')).toMatchObject({
      title: axis.name,
      summary: axis.purpose,
      body: 'Hola.',
    });
    await describeAxis(db, sofia, axisId, { ...axis, name: 'Cuidar y cuidarse' });
    expect((await livePage(db, 'axis', 'cuidados'))?.title).toBe('Cuidar y cuidarse');
    expect((await pageToEdit(db, sofia, id))?.page.title).toBe('Cuidar y cuidarse');
    await archivePage(db, sofia, id);
  });
});

describe('the sample’s site', () => {
  test('has the cycle’s axes, challenges, activities and learnings', async () => {
    const count = async (kind: Parameters<typeof livePages>[1]) => (await livePages(db, kind)).length;
    expect([await count('axis'), await count('challenge'), await count('activity'), await count('learning')]).toEqual([
      4, 3, 7, 3,
    ]);
    const challenges = await livePages(db, 'challenge');
    for (const activity of await livePages(db, 'activity'))
      expect(challenges.map(({ id }) => id)).toContain(activity.underId);
  });

  test('says the figures of the source, from the frozen profile', async () => {
    const page = await readPage(db, 'activity', 'registro-de-articuladores', { locale: 'es', figures: houseFigures });
    const said = [...page!.html.matchAll(/class="figure">([^<]+) <small>\(([^)]+)\)/g)].map(
      ([, number, detail]) => `${number}: ${detail}`,
    );
    expect(said).toEqual([
      '72 organizaciones: al 22-09-2021',
      '88 %: 63 de 72, al 22-09-2021',
      '60 %: 43 de 72, al 22-09-2021',
      '47 %: 34 de 72, al 22-09-2021',
      '80 %: 56 de 70 que respondieron, al 22-09-2021',
      '96 %: 69 de 72, al 22-09-2021',
    ]);
  });

  test('refers to nothing that is not there', async () => {
    const pages = await allLivePages(db);
    const paths = new Set(
      pages.map(
        ({ kind, slug }) => `${kind === 'activity' ? '/actividades' : kind === 'news' ? '/noticias' : ''}/${slug}`,
      ),
    );
    for (const { body } of pages) {
      expect((await previewOf(db, sofia, body, { locale: 'es', figures: houseFigures })).problems).toEqual([]);
      for (const [, link] of body.matchAll(/\]\((\/(?:actividades|noticias)\/[^)#?]+)\)/g))
        expect(paths).toContain(link);
    }
  });

  test('loads once', async () => {
    expect(await loadSample(db)).toBe(false);
    const { count } = await db
      .selectFrom('organization')
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(72);
  });
});

test('news are read newest first, page by page, and each leads to its neighbours', async () => {
  const first = await newsPage(db, null, 3);
  const rest = await newsPage(db, first.next, 100);
  const all = [...first.items, ...rest.items];
  expect(all.length).toBe((await livePages(db, 'news')).length);
  expect(all.map(({ firstPublishedAt }) => firstPublishedAt.epochMilliseconds)).toEqual(
    all.map(({ firstPublishedAt }) => firstPublishedAt.epochMilliseconds).toSorted((a, b) => b - a),
  );
  const { older, newer } = await newsAround(db, all[1]!);
  expect([newer?.slug, older?.slug]).toEqual([all[0]!.slug, all[2]!.slug]);
  expect((await newsPage(db, 'disparate')).items[0]?.slug).toBe(all[0]!.slug);
});
