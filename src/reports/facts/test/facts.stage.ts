/** Facts of a small mesa, made up: what a rule of a report is held against. */
import type { PlaceClaim } from '#gaps/run/run.ts';
import type { Claim } from '#gaps/supply/claim.ts';
import type { ReportFacts } from '../facts.ts';

const share = (key: string, count: number, answered: number) => ({ key, count, answered });
const answers = (answered: number, counts: Readonly<Record<string, number>>) => ({
  answered,
  counts: Object.entries(counts).map(([value, count]) => ({ value, count })),
});

/** Nobody registered, nothing published. */
export const noFacts: ReportFacts = {
  maker: 2,
  asOf: '2026-11-22',
  mesa: 'Mesa',
  site: 'https://mesa.example',
  sample: false,
  profile: { registered: 0, shares: [], distributions: {}, grouping: 'registry-2021' },
  organizations: [],
  network: { declared: [], ties: 0, confirmed: 0, declarations: 0, alone: 0, groups: null, bridges: [] },
  initiatives: [],
  resources: [],
  gaps: [],
  need: null,
};

const organization = (slug: string, region: string | null, allies: number, confirmed: number) => ({
  slug,
  name: `Organización ${slug.toUpperCase()}`,
  short: null,
  sector: 'academia' as const,
  region,
  allies,
  confirmed,
});
const initiative = { lead: 'Organización A', state: 'published', stage: 'pilot', populations: ['women'], period: null, persons: null, basis: null } as const; // prettier-ignore
const need = (territory: string, persons: number | null, value = 0.2) => ({ territory, value, low: value - 0.02, high: value + 0.02, persons, synthetic: false }); // prettier-ignore
const box = (side: 'cause' | 'effect', words: string, next: readonly (number | null)[], backing = 1) => ({ side, words, next, backing }); // prettier-ignore

const claim = (territory: string, share: Claim, persons: Claim, byShare: number): PlaceClaim => ({
  territory,
  claim: share,
  claimByPersons: persons,
  byShare,
  byPersons: 0.91,
  need: { low: 80_000, middle: 97_123, high: 110_000 },
  covered: { low: 0.011, middle: 0.034, high: 0.09 },
  uncovered: { low: 70_000, middle: 90_456, high: 100_000 },
  initiatives: 1,
  withoutNumber: 0,
  toLeave: 4567,
});

/** Three organisations in a row, of which the middle one is a bridge; three initiatives, a resource, a gap, four comunas. */
export const someFacts: ReportFacts = {
  ...noFacts,
  profile: {
    registered: 4,
    grouping: 'registry-2021',
    shares: [share('private', 3, 4), share('linking', 1, 2), share('alliance', 2, 4), share('direct', 1, 4), share('enabler', 3, 4)], // prettier-ignore
    distributions: {
      sector: answers(4, { public: 1, academia: 3, international: 0 }),
      scope: answers(3, { regional: 3 }),
      population: answers(2, { women: 2, youth: 1 }),
      region: answers(4, { '05': 1, '13': 3 }),
      worksIn: answers(4, { '05': 4, '13': 2 }),
    },
  },
  organizations: [organization('a', '13', 1, 1), organization('b', '13', 2, 1), organization('c', '05', 1, 0), organization('d', null, 0, 0)], // prettier-ignore
  network: { declared: [[0, 1], [1, 0], [2, 1]], ties: 2, confirmed: 1, declarations: 3, alone: 1, groups: null, bridges: [1] }, // prettier-ignore
  initiatives: [
    { ...initiative, slug: 'uno', name: 'Uno', territories: ['13101'], dimensions: ['income'], persons: 40, basis: 'counted', period: '2025' }, // prettier-ignore
    { ...initiative, slug: 'dos', name: 'Dos', territories: ['05'], dimensions: ['income', 'work'] },
    { ...initiative, slug: 'tres', name: 'Tres', territories: ['CL'], dimensions: ['work'], basis: 'unknown', period: '2025', state: 'ended' }, // prettier-ignore
  ],
  resources: [{ slug: 'curso', title: 'Curso', by: 'Organización B', kind: 'training', terms: 'free', standing: 'open', territories: ['CL'] }], // prettier-ignore
  gaps: [
    {
      slug: 'falta',
      title: 'Nadie sabe quién trabaja dónde',
      statement: 'En varias comunas no se sabe.',
      kind: 'information',
      dimension: null,
      population: 'women',
      territories: ['13101'],
      evidence: [
        { what: 'document', source: 'Catastro', words: 'No lo dice.' },
        { what: 'statement', source: 'Cabildo', words: '' },
      ],
      boxes: [
        box('cause', 'Los registros no se actualizan', [null], 2),
        box('cause', 'Nadie tiene tiempo', [0], 0),
        box('effect', 'Dos hacen lo mismo', [null]),
      ],
      voices: 3,
    },
  ],
  supply: [
    {
      need: 'multidimensional',
      slug: 'pobreza-multidimensional-2',
      publishedOn: '2026-11-20',
      offeredOn: '2026-11-19',
      period: '2024',
      method: 'chile-multidimensional-2024',
      synthetic: false,
      sample: false,
      seed: 7,
      draws: 2000,
      sha256: 'ab12',
      engine: '1',
      unseen: { registered: { low: 0.45, high: 0.75 } },
      sources: [{ title: { es: 'Pobreza', en: 'Poverty' }, source: 'Ministerio' }],
      initiatives: 3,
      withoutNumber: 1,
      resources: 1,
      without: ['12202'],
      claims: [claim('02101', 'none-registered', 'none-registered', 0.8), claim('05101', 'likely', 'no-gap', 0.62), claim('13101', 'firm', 'firm', 0.97)], // prettier-ignore
      zeros: [{ territory: '02101', asked: 2, confirmed: 1, refuted: 0 }],
    },
  ],
  need: {
    release: 4,
    period: '2024',
    method: 'chile-multidimensional-2024',
    title: { es: 'Pobreza', en: 'Poverty' },
    source: 'Ministerio',
    sourceUrl: '',
    caveats: { es: ['Con cuidado.'], en: ['With care.'] },
    country: 0.177,
    comunas: [need('13101', 900), need('02101', 500), need('05101', 300), need('12202', null, 0.1)],
  },
};
