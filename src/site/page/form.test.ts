/** A page's form: what is read of it, what goes back into it, and what is said to be wrong. */
import { describe, expect, test } from 'vitest';
import { readForm } from '#platform/form/form.ts';
import { diceOf } from '#platform/test/dice.ts';
import { words } from '../words.ts';
import { asText, asValues, overVersion } from './form.ts';
import { renderMarkdown } from './markdown.ts';
import { pageKinds, pathOf, spanOf, type PageVersion } from './page.ts';
import { whyNotCallOff, whyNotCreate } from './rules.ts';
import { newPage, newVersion, publication, unsavedForm } from './schema.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const form = (fields: Readonly<Record<string, string>>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const typed = { title: 'Uno', base: '3' };

describe('a version', () => {
  test('is read with its lines ended one way and its dates as dates', async () => {
    const fields = { ...typed, body: ' a\r\nb\rc ', startsOn: '2021-09-01', endsOn: '2021-09-22', source: ' x ' };
    expect(await readForm(form(fields), newVersion)).toEqual({
      value: {
        title: 'Uno',
        base: 3,
        summary: '',
        body: 'a\nb\nc',
        source: 'x',
        note: '',
        startsOn: day('2021-09-01'),
        endsOn: day('2021-09-22'),
      },
    });
  });

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['no title', { title: ' ' }, { title: 'required' }],
    ['a title of a page', { title: 'a'.repeat(161) }, { title: 'too-long' }],
    ['a day that no month has', { startsOn: '2021-02-31' }, { startsOn: 'not-a-date' }],
    ['an end before the beginning', { startsOn: '2021-09-22', endsOn: '2021-09-01' }, { endsOn: 'ends-before' }],
    ['an end without a beginning', { endsOn: '2021-09-01' }, { endsOn: 'ends-before' }],
    ['no version that was edited', { base: '-1' }, { base: 'not-a-number' }],
  ])('with %s', async (_, fields, issues) =>
    expect(await readForm(form({ ...typed, ...fields }), newVersion)).toMatchObject({ rejected: { issues } }),
  );

  test('goes into the form and comes back the same, but for the note, which is about the next', () => {
    const version: PageVersion = {
      id: '1',
      number: 3,
      title: 'Uno',
      summary: 'Dos',
      body: 'a\nb',
      source: 'x',
      startsOn: day('2021-09-01'),
      endsOn: null,
      note: 'lo de antes',
      writer: 'Ana',
      writtenAt: Temporal.Instant.from('2021-09-01T12:00:00Z'),
    };
    const { title, summary, body, source, startsOn, endsOn } = version;
    expect(asText(asValues(version))).toEqual({ title, summary, body, source, startsOn, endsOn });
    expect(asValues(version)).not.toHaveProperty('note');
  });

  test('typed over an older one keeps what was saved meanwhile in other fields, and the two dates are one', () => {
    const seen = asText({ title: 'Uno', summary: 'Dos', body: 'a\nb', startsOn: '2021-09-01', endsOn: '2021-09-22' });
    const latest = { ...seen, summary: 'Otra', startsOn: day('2021-09-10') };
    expect(overVersion(latest, seen, { ...seen, body: 'c' })).toEqual({ text: { ...latest, body: 'c' }, clashes: [] });
    expect(overVersion(latest, seen, { ...seen, summary: 'Otra' }).clashes).toEqual([]);
    expect(overVersion(latest, seen, { ...seen, summary: 'Mía', endsOn: day('2021-09-05') }).clashes).toEqual([
      'summary',
      'startsOn',
      'endsOn',
    ]);
  });

  test.each(['2021-02-31', '2021-13-01', 'mañana', '', '2021-9-1'])('«%s» is as good as no date', (startsOn) =>
    expect(asText({ title: 'a', startsOn }).startsOn).toBeNull(),
  );
});

test('a new page is of a kind there is, under an id or under nothing', async () => {
  const read = await readForm(form({ title: 'Uno', kind: 'news', underId: '' }), newPage);
  expect(read).toMatchObject({ value: { kind: 'news', slug: '', underId: null, axisId: null } });
  const wrong = await readForm(form({ title: 'Uno', kind: 'hat', underId: 'x' }), newPage);
  expect(wrong).toMatchObject({ rejected: { issues: { kind: 'not-in-list', underId: 'not-in-list' } } });
});

test('it is published now, or at a time on Santiago’s clock', async () => {
  expect(await readForm(form({ ...typed, at: '' }), publication)).toMatchObject({ value: { base: 3, at: null } });
  const summer = Temporal.Instant.from('2026-12-01T12:00:00Z');
  expect(await readForm(form({ ...typed, at: '2026-12-01T09:00' }), publication)).toMatchObject({
    value: { at: summer },
  });
  const skipped = await readForm(form({ ...typed, at: '2026-09-06T00:30' }), publication);
  expect(skipped).toMatchObject({ rejected: { issues: { at: 'not-a-time' } } });
});

test('what is not saved yet is read whole, as it was typed', async () => {
  const fields = {
    ...typed,
    summary: ' Dos ',
    body: 'a'.repeat(50_000),
    at: '2026-12-01T09:00',
    publication: 'x',
    reason: '',
  };
  expect(await readForm(form(fields), unsavedForm)).toEqual({ value: fields });
});

test('only what has not come yet is called off', () => {
  const now = Temporal.Instant.from('2026-11-22T15:00:00Z');
  expect(whyNotCallOff(now.add({ milliseconds: 1 }), now)).toBeNull();
  expect(whyNotCallOff(now, now)).toBe('not-scheduled');
});

test.each(pageKinds)(
  'a page of the kind %s has a word in both languages and an address that no other kind has',
  (kind) => {
    for (const locale of ['es', 'en'] as const) expect(words.in(locale).kind[kind]).toMatch(/\S/);
    const paths = pageKinds.map((one) => pathOf({ kind: one, slug: 'a' }));
    expect(paths.filter((path) => path === pathOf({ kind, slug: 'a' }))).toHaveLength(1);
    expect(whyNotCreate(kind, 'a', true, [])).toBe('address-taken');
  },
);

test.each([
  ['2021-02-01', '2021-02-28', 'month'],
  ['2020-02-01', '2020-02-28', 'days'],
  ['2021-01-01', '2021-06-30', 'days'],
  ['2021-12-01', '2022-12-31', 'days'],
  ['2020-01-01', '2020-12-31', 'year'],
])('%s to %s is told by the %s', (from, to, span) => expect(spanOf(day(from), day(to))).toBe(span));

describe('whatever is written', () => {
  const { one } = diceOf(19);
  const pieces = [
    ...['<', '>', '"', "'", '&', '`', '\n', '\n\n', ' ', '# ', '- ', '| a |\n| - |\n', '**', '_', '](', '![', '[x'],
    ...[
      '<script>',
      '<img src=x onerror=a>',
      '<a href="',
      'javascript:',
      'data:text/html,',
      '//malo.cl',
      ')',
      '{{',
      '}}',
    ],
    ...['{{a:b}}', 'imagen:', 'style="x"', '<svg/onload=a>', '<!--', '-->', '<p onclick=x>', 'https://a.cl', '&#106;'],
  ];
  const allowed = new Set(
    'p h2 h3 h4 ul ol li blockquote hr br div span small strong em del code pre sup sub a img table thead tbody tr th td'.split(
      ' ',
    ),
  );
  const texts = Array.from({ length: 150 }, () => Array.from({ length: 12 }, () => one(pieces)).join(''));
  const nothing = { figures: new Map(), pictures: new Map() };

  test('no tag, attribute or address comes out that may not, and every mark that means nothing is told', () => {
    for (const text of texts) {
      const { html, problems } = renderMarkdown(text, nothing, 'es');
      for (const [, tag, attributes = ''] of html.matchAll(/<\/?([a-z0-9]+)((?:\s+[\w-]+="[^"]*")*)/gi)) {
        expect(allowed).toContain(tag);
        expect(attributes).not.toMatch(/\s(on\w+|style|srcset)=/i);
        expect(attributes).not.toMatch(/ href="(javascript:|data:|\/\/)/i);
      }
      expect(html).not.toContain('<script');
      if (html.includes('class="unresolved"')) expect(problems.length).toBeGreaterThan(0);
    }
  });
});
