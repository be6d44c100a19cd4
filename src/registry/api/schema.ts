/** What the open API takes and gives of the registry. The same schemas check a request and describe the API to others. */
import * as v from 'valibot';
import {
  dimensions,
  enablerKinds,
  legalForms,
  populations,
  scopes,
  sectors,
  socialNetworks,
} from '../organization/codes.ts';
import { codedAnswers, facetNames, perAnswer } from '../organization/coded.ts';
import { longestSearch, sorts, workSaid } from '../directory/selection.ts';

const text = v.nullable(v.string());
const instant = v.pipe(v.string(), v.isoTimestamp());
const region = v.pipe(v.string(), v.regex(/^\d{2}$/), v.description('Two-digit CUT code of a region'));
const comuna = v.pipe(v.string(), v.regex(/^\d{5}$/), v.description('Five-digit CUT code of a comuna'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const mostPerPage = 100;

/** One value or several of a parameter that may be repeated. */
const several = (codes: readonly string[], description: string) =>
  v.pipe(v.optional(v.array(v.picklist(codes)), []), v.description(description));

export const organizationsQuery = v.strictObject({
  q: v.pipe(
    v.optional(v.pipe(v.string(), v.maxLength(longestSearch)), ''),
    v.description('Words to search: accents, plurals and slips are forgiven'),
  ),
  ...perAnswer((facet) => several(codedAnswers[facet].codes, codedAnswers[facet].about)),
  worksInComuna: v.pipe(
    v.optional(comuna),
    v.description('Comuna that it named as one where it works: five-digit CUT code'),
  ),
  said: v.pipe(
    v.optional(v.picklist(workSaid), 'comuna'),
    v.description(
      'Beside `worksInComuna`: who named the comuna, or apart who said its whole region without naming it, but for those of national or international scope',
    ),
  ),
  sort: v.pipe(
    v.optional(v.picklist(sorts)),
    v.description('By default relevance when something is searched, else name'),
  ),
  after: v.pipe(v.optional(v.string()), v.description('The `next` of the page before')),
  limit: v.pipe(
    v.optional(
      v.pipe(
        v.string(),
        v.regex(/^\d{1,3}$/),
        v.transform(Number),
        v.number(),
        v.integer(),
        v.minValue(1),
        v.maxValue(mostPerPage),
      ),
      '20',
    ),
    v.description(`Organisations per page, from 1 to ${mostPerPage}`),
  ),
});

/** Parameters that may come several times. */
export const repeatable = facetNames;

const summaryFields = {
  id: v.pipe(v.string(), v.uuid()),
  slug: v.string(),
  name: v.string(),
  knownAs: text,
  sector: v.nullable(v.picklist(sectors)),
  legalForm: v.nullable(v.picklist(legalForms)),
  scope: v.nullable(v.picklist(scopes)),
  region: v.nullable(region),
  comuna: v.nullable(comuna),
  intervenes: v.pipe(
    v.nullable(v.boolean()),
    v.description('Whether it works directly with people; null when it did not answer'),
  ),
  kinds: v.array(v.picklist(enablerKinds)),
  dimensions: v.array(v.picklist(dimensions)),
  description: v.string(),
  url: v.pipe(v.string(), v.url(), v.description('Its page')),
  sample: v.pipe(v.boolean(), v.description('True for a fictional organisation of the sample mesa')),
  updatedAt: instant,
};

export const organizationSummary = v.strictObject(summaryFields);

export const organizationDetail = v.strictObject({
  ...summaryFields,
  rut: v.pipe(text, v.description('Chilean tax number, `65123456-7`')),
  foundedYear: v.nullable(v.pipe(v.number(), v.integer())),
  abroad: v.pipe(v.boolean(), v.description('Its seat is outside Chile')),
  worksIn: v.pipe(v.array(region), v.description('The whole regions where it says that it works')),
  worksInComunas: v.pipe(v.array(comuna), v.description('The comunas where it says that it works')),
  kindOther: text,
  populations: v.array(v.picklist(populations)),
  holdsLinkingEvents: v.pipe(v.nullable(v.boolean()), v.description('Null when it did not answer')),
  hasAlliances: v.pipe(v.nullable(v.boolean()), v.description('Null when it did not answer')),
  allies: v.array(
    v.strictObject({ name: v.string(), slug: v.pipe(text, v.description('Null when it is not in the registry')) }),
  ),
  traits: text,
  website: text,
  networks: v.partial(v.strictObject(Object.fromEntries(socialNetworks.map((network) => [network, v.string()])))),
  publicEmail: text,
  publicPhone: text,
  logo: text,
  acceptedAt: instant,
  confirmedAt: v.pipe(v.nullable(instant), v.description('When its people last said that it is right')),
});

const facetCounts = v.array(v.strictObject({ value: v.string(), count }));

export const organizationsPage = v.strictObject({
  total: count,
  items: v.array(organizationSummary),
  facets: v.strictObject(perAnswer(() => facetCounts)),
  corrections: v.array(v.strictObject({ typed: v.string(), meant: v.string() })),
  next: v.pipe(text, v.description('Give it as `after` for the next page; null on the last')),
});

export const registrationWindow = v.strictObject({
  slug: v.string(),
  name: v.string(),
  opensAt: instant,
  closesAt: v.pipe(instant, v.description('The first instant at which nothing more is taken')),
  state: v.picklist(['scheduled', 'open', 'ended', 'closed']),
});

export const registrationWindows = v.strictObject({ items: v.array(registrationWindow) });

export const profileQuery = v.strictObject({
  window: v.pipe(
    v.optional(v.string()),
    v.description('The slug of a registration window, such as 2021; without it, the organisations there are now'),
  ),
});

export const share = v.strictObject({
  key: v.string(),
  count,
  answered: v.pipe(count, v.description('How many answered: the denominator')),
  percent: v.pipe(v.nullable(count), v.description('Whole percent, rounded half up; null when nobody answered')),
});

export const registryProfile = v.strictObject({
  window: v.nullable(v.strictObject({ slug: v.string(), name: v.string(), opensAt: instant, closesAt: instant })),
  asOf: instant,
  frozen: v.pipe(v.boolean(), v.description('The window is closed: these figures never change again')),
  registered: count,
  shares: v.array(share),
  distributions: v.record(v.string(), v.strictObject({ answered: count, counts: facetCounts })),
  growth: v.array(v.strictObject({ on: v.pipe(v.string(), v.isoDate()), total: count })),
});
