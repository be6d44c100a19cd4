/** Each coded answer of the two lists, asked by its name: what gave it is counted as its filter counts it, and what only mentions it stands apart. */
import { expect, test } from 'vitest';
import { story } from '#platform/test/story.ts';
import { locales, type Locale } from '#platform/words.ts';
import { sayingsOf } from '#registry/search/sayings.ts';
import type { Meant } from '#registry/search/synonyms.ts';
import { loadSample } from '../../../sample/load.ts';
import { initiativesBySentence } from '../initiatives/list/find.server.ts';
import { resourcesBySentence } from '../resources/list/find.server.ts';
import type { SentenceList } from './by-sentence.server.ts';
import { sentencePage } from './page.server.ts';

const { db } = await story();
await loadSample(db);

const openOf =
  <Row extends { readonly id: string }>(of: SentenceList<Row>) =>
  (query: string, locale: Locale = 'es') =>
    sentencePage(db, of, new URLSearchParams(query), locale);
const initiatives = openOf(initiativesBySentence);
const resources = openOf(resourcesBySentence);

/** Of each filter that can be asked in words, its codes by a name of theirs. */
function namesOf<Row extends { readonly id: string }>({ list, filters, own }: SentenceList<Row>, locale: Locale) {
  const facetOf = new Map(Object.entries(filters).map(([facet, filter]) => [filter, facet as Meant['facet']]));
  return list.facets.flatMap(({ name, say, order = [] }) => {
    const facet = facetOf.get(name);
    const codes = facet
      ? order.filter((code) => code !== 'other' && sayingsOf({ facet, code }).length > 0)
      : Object.keys(own[name] ?? {});
    return codes.map((code) => ({ filter: name, code, asked: say(code, locale) }));
  });
}

test.each([
  ['initiatives', initiatives, (locale: Locale) => namesOf(initiativesBySentence, locale)],
  ['resources', resources, (locale: Locale) => namesOf(resourcesBySentence, locale)],
] as const)('%s: by its name each answer counts what its filter counts', async (_, open, names) => {
  const wrong = [];
  for (const locale of locales)
    for (const { filter, code, asked } of names(locale)) {
      const [byName, byFilter] = [
        await open(`q=${encodeURIComponent(asked)}`, locale),
        await open(`${filter}=${code}`),
      ];
      const marked = byName.told.find(({ to }) => to?.includes(`${filter}=`));
      const counted = marked ? (await open(marked.to!.split('?')[1]!)).list.total : byName.list.total;
      const instead = byFilter.list.total === 0 && byName.told.length > 0;
      if (counted !== byFilter.list.total && !instead) wrong.push([asked, counted, byFilter.list.total, byName.told]);
    }
  expect(wrong).toEqual([]);
});

test('what only mentions an answer comes after, under its own heading, with how many gave it and a link to those alone', async () => {
  const { list, told, headings } = await resources('q=comunidad');
  const [given, mention] = [list.rows.slice(0, 2), list.rows[2]!];
  expect((await resources('tipo=community')).list.rows.map(({ id }) => id)).toEqual(given.map(({ id }) => id));
  expect(Object.entries(headings)).toEqual([[mention.id, 'Solo lo mencionan']]);
  expect(told).toEqual([
    {
      text: '2 de 7 resultados están marcados como «Comunidad». El resto solo lo menciona.',
      to: '/recursos?tipo=community',
      label: 'Ver solo esos 2',
    },
  ]);
});

test('an answer asked with its small words is not said by a name without them', async () => {
  const [asked, chosen] = [await resources('q=con subsidio'), await resources('condiciones=subsidised')];
  expect(asked.list.rows.map(({ id }) => id)).toEqual(chosen.list.rows.map(({ id }) => id));
  expect(asked.told).toEqual([]);
});

test.each([
  ['remote', ['a distancia', 'en línea', 'online', 'por teléfono', 'virtuales', 'no presencial', 'remote', 'by phone']],
  ['outreach', ['a domicilio', 'en terreno', 'puerta a puerta', 'home visits']],
  ['site&como=outreach', ['presencial', 'presenciales', 'en persona', 'in person', 'face to face']],
])('how it reaches people is asked in words: %s', async (chosen, sayings) => {
  const { list } = await initiatives(`como=${chosen}`);
  const found = await Promise.all(sayings.map((said) => initiatives(`q=${said}`)));
  expect(list.total).toBeGreaterThan(0);
  expect(found.map((one) => [one.list.q, one.list.total])).toEqual(sayings.map((said) => [said, list.total]));
  expect(found[0]!.list.chips[0]!.label).toMatch(/^Cómo llega a las personas: /);
});
