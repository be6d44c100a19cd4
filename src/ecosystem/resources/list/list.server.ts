/** The public list of resources: what it is filtered, sorted and searched by, what it shows and takes away. */
import type { ListFacet, StaffList } from '#platform/list/list.ts';
import { formatDay, formatNumber } from '#platform/format.ts';
import type { Locale } from '#platform/words.ts';
import { enablerKinds, type EnablerKind } from '#registry/organization/codes.ts';
import { words as registryWords } from '#registry/organization/words.ts';
import { placeFacets } from '../../places/facets.ts';
import { placeSaid, placesInWords } from '../../places/in-words.ts';
import { resourcePath, resourceTerms, standings, type ResourceTerms, type ResourceStanding } from '../resource.ts';
import { words } from '../words.ts';
import { listedResources, type ResourceRow } from './listed.server.ts';

const t = (locale: Locale) => words.in(locale);
const kindSaid = (code: string, locale: Locale) => registryWords.in(locale).kind[code as EnablerKind] ?? code;

const facets: readonly ListFacet<ResourceRow>[] = [
  { name: 'tipo', column: 'kind', label: (locale) => t(locale).filter.kind, say: kindSaid, order: enablerKinds },
  {
    name: 'condiciones',
    column: 'terms',
    label: (locale) => t(locale).filter.terms,
    say: (code, locale) => t(locale).termsRead[code as ResourceTerms] ?? code,
    order: resourceTerms,
  },
  ...placeFacets<ResourceRow>((of, locale) => t(locale).filter[of]),
  {
    name: 'estado',
    column: 'standing',
    label: (locale) => t(locale).filter.standing,
    say: (code, locale) => t(locale).standing[code as ResourceStanding] ?? code,
    order: standings,
  },
];

/** Everything that anyone may read, alphabetical. */
export const resourceList: StaffList<ResourceRow> = {
  path: '/recursos',
  title: (locale) => t(locale).title,
  count: (n, locale) => t(locale).count(formatNumber(n, locale), n === 1),
  rows: listedResources,
  find: { label: (locale) => t(locale).find },
  columns: [
    {
      key: 'title',
      label: (locale) => t(locale).columns.title,
      sort: 'name_key',
      show: (row) => ({ text: row.title, to: resourcePath(row) }),
    },
    { key: 'summary', label: (locale) => t(locale).columns.summary, show: ({ summary }) => ({ text: summary }) },
    {
      key: 'offeredBy',
      label: (locale) => t(locale).columns.offeredBy,
      sort: 'offered_by',
      show: ({ offered_by }) => ({ text: offered_by }),
    },
    {
      key: 'kind',
      label: (locale) => t(locale).columns.kind,
      show: ({ kind }, locale) => ({ text: kindSaid(kind, locale) }),
    },
    {
      key: 'terms',
      label: (locale) => t(locale).columns.terms,
      show: ({ terms }, locale) => ({ text: t(locale).termsRead[terms] }),
    },
    {
      key: 'where',
      label: (locale) => t(locale).columns.where,
      show: ({ territories }, locale) => ({ text: placesInWords(territories, locale) }),
      write: ({ territories }) => territories.map((code) => placeSaid(code, 'es')).join('; '),
    },
    {
      key: 'standing',
      label: (locale) => t(locale).columns.standing,
      show: ({ standing, closes_on }, locale) => ({
        text: t(locale).standing[standing],
        small: standing === 'open' && closes_on ? `${t(locale).columns.closesOn} ${formatDay(closes_on, locale)}` : '',
      }),
    },
    {
      key: 'termsWords',
      label: (locale) => t(locale).columns.termsWords,
      show: ({ terms_words }) => ({ text: terms_words }),
      aside: true,
    },
    {
      key: 'capacity',
      label: (locale) => t(locale).columns.capacity,
      number: true,
      show: ({ capacity }) => ({ text: capacity === null ? '' : String(capacity) }),
      write: ({ capacity }) => capacity,
      aside: true,
    },
    {
      key: 'opensOn',
      label: (locale) => t(locale).columns.opensOn,
      show: ({ opens_on }) => ({ text: opens_on?.toString() ?? '' }),
      aside: true,
    },
    {
      key: 'closesOn',
      label: (locale) => t(locale).columns.closesOn,
      show: ({ closes_on }) => ({ text: closes_on?.toString() ?? '' }),
      aside: true,
    },
    { key: 'how', label: (locale) => t(locale).columns.how, show: ({ how }) => ({ text: how }), aside: true },
    {
      key: 'address',
      label: (locale) => t(locale).columns.address,
      show: (row) => ({ text: resourcePath(row) }),
      aside: true,
    },
  ],
  facets,
  views: [],
  sort: 'title',
  empty: (locale) => t(locale).none,
};
