/** The coded answers of an organisation, declared once: filter, word of the search, link, bar, column and parameter come of it. */
import { regions } from '#territory/territory.ts';
import type { Field } from './answers.ts';
import { abroad, dimensions, enablerKinds, legalForms, populations, scopes, sectors } from './codes.ts';
import type { Organization } from './organization.ts';
import { workedRegions } from './where.ts';

/** A code of `kind` for organisations that work directly with people, beside the enabler kinds. */
export const direct = 'direct';

interface CodedAnswer {
  readonly codes: readonly string[];
  /** What the pages call it in an address, since a person reads it. The API keeps the English name. */
  readonly spoken: string;
  /** The columns of an export that say it. */
  readonly columns: readonly Field[];
  /** What the open API says of it. */
  readonly about: string;
  /** What an organisation answered; empty where it did not. */
  readonly of: (one: Answering) => readonly string[];
}

/** Of an organisation, what it answers by a code. */
export type Answering = Pick<
  Organization,
  | 'region'
  | 'abroad'
  | 'worksIn'
  | 'worksInComunas'
  | 'populations'
  | 'sector'
  | 'scope'
  | 'intervenes'
  | 'kinds'
  | 'dimensions'
  | 'legalForm'
  | 'holdsLinkingEvents'
  | 'hasAlliances'
>;

const said = (code: string | null): readonly string[] => (code === null ? [] : [code]);
const yesOrNo = (answer: boolean | null) => said(answer === null ? null : answer ? 'yes' : 'no');

/** In the order in which they are shown. */
export const codedAnswers = {
  region: {
    codes: [...regions.map(({ code }) => code), abroad],
    spoken: 'region',
    columns: ['region'],
    about: 'Region of the seat: two-digit CUT code, or `abroad`',
    of: (one) => said(one.abroad ? abroad : one.region),
  },
  worksIn: {
    codes: regions.map(({ code }) => code),
    spoken: 'trabaja',
    columns: ['worksIn', 'worksInComunas'],
    about: 'Region where it works, be it the whole or a comuna of it: two-digit CUT code',
    of: workedRegions,
  },
  population: {
    codes: populations,
    spoken: 'personas',
    columns: ['populations'],
    about: 'Whom it works with',
    of: ({ populations: served }) => served,
  },
  sector: { codes: sectors, spoken: 'sector', columns: ['sector'], about: 'Sector', of: ({ sector }) => said(sector) },
  scope: {
    codes: scopes,
    spoken: 'alcance',
    columns: ['scope'],
    about: 'How far it works',
    of: ({ scope }) => said(scope),
  },
  kind: {
    codes: [direct, ...enablerKinds],
    spoken: 'hace',
    columns: ['intervenes', 'kinds'],
    about: 'What it does: `direct` works with people, the others are what it offers the ecosystem',
    of: ({ intervenes, kinds }) => (intervenes ? [direct, ...kinds] : kinds),
  },
  dimension: {
    codes: dimensions,
    spoken: 'dimension',
    columns: ['dimensions'],
    about: 'Dimension of poverty it addresses',
    of: ({ dimensions: addressed }) => addressed,
  },
  legalForm: {
    codes: legalForms,
    spoken: 'forma',
    columns: ['legalForm'],
    about: 'Legal form',
    of: ({ legalForm }) => said(legalForm),
  },
  linking: {
    codes: ['yes', 'no'],
    spoken: 'vinculacion',
    columns: ['holdsLinkingEvents'],
    about: 'Whether it holds linking events',
    of: ({ holdsLinkingEvents }) => yesOrNo(holdsLinkingEvents),
  },
  alliances: {
    codes: ['yes', 'no'],
    spoken: 'alianzas',
    columns: ['hasAlliances'],
    about: 'Whether it has made alliances',
    of: ({ hasAlliances }) => yesOrNo(hasAlliances),
  },
} as const satisfies Record<string, CodedAnswer>;

export type Facet = keyof typeof codedAnswers;
export const facetNames = Object.keys(codedAnswers) as Facet[];

/** Something for each of them. */
export const perAnswer = <T>(make: (facet: Facet) => T): Readonly<Record<Facet, T>> =>
  Object.fromEntries(facetNames.map((facet) => [facet, make(facet)])) as Record<Facet, T>;
