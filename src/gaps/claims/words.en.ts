/** The words of the public pages of need beside supply, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  lead: 'Where there are more persons in need than registered initiatives that serve them. Each claim says how sure it is, what it comes from and what would overturn it. There is no index: they are two different questions.',
  noneYet:
    'No comparison of need and supply has been published yet. The secretariat makes it from the published figures and what the initiatives of the registry say.',
  toGaps: 'See the gaps that the mesa states',
  toNeedAndSupply: 'Need and supply, comuna by comuna',
  which: 'Which need?',
  sample:
    'A sample: the initiatives are fictional, so these claims say nothing about Chile. The need is the published one.',
  older: 'There is a newer comparison of this need.',
  facts: { need: 'Need', year: 'Year', comunas: 'Comunas', initiatives: 'Initiatives counted', published: 'Published' },
  initiativesOf: (n: string, without: string) => `${n}; ${without} do not say how many persons they serve`,
  initiatives: (n: number) => (n === 1 ? '1 initiative' : `${n} initiatives`),
  parts: {
    map: 'On the map',
    share: 'Where the smallest share is served',
    persons: 'Where most persons are not served',
    asked: 'Where nobody has registered',
    regions: 'Region by region',
    unseen: 'What is not seen',
    method: 'How it was made',
    take: 'Repeat it',
  },
  shareLead: 'The fifth of the comunas where the share of the need that somebody serves is smallest.',
  personsLead: 'The fifth of the comunas where most persons are left unserved. Large comunas weigh more.',
  askedLead:
    'That nobody is registered does not mean that there is nobody: it is a question that the mesa asks. Whoever knows may answer.',
  notEnough: (n: string, one: boolean) =>
    one
      ? 'In 1 comuna more than half of the initiatives do not say how many persons they serve: nothing is claimed of it.'
      : `In ${n} comunas more than half of the initiatives do not say how many persons they serve: nothing is claimed of them.`,
  noneAsked: 'In every comuna there is at least one registered initiative.',
  noneClaimed: 'With what is known nothing can be claimed of any comuna.',
  all: (n: string) => `See the ${n} comunas in a table`,
  more: (n: string) => `See the other ${n}`,
  question: 'Really nobody?',
  needIn: (n: string, persons: string) => `${n} ${persons}`,
  between: (low: string, high: string) => `between ${low} and ${high}`,
  coveredIn: (covered: string, low: string, high: string) => `${covered} are served (between ${low} and ${high})`,
  uncoveredIn: (n: string, low: string, high: string) => `${n} not served (between ${low} and ${high})`,
  inDraws: (n: string) => `in ${n} of every 100 simulations`,
  leaves: (n: string) => `It would be overturned by somebody unregistered serving ${n} persons a year.`,
  counted: (n: number, without: number) =>
    `${n === 1 ? '1 initiative' : `${n} initiatives`}${without > 0 ? `, ${without} without saying how many persons` : ''}`,
  says: {
    firm: (n: string) => `It is almost certainly among the fifth of comunas where the smallest share is served: ${n}.`,
    likely: (n: string) => `It is likely to be among the fifth of comunas where the smallest share is served: ${n}.`,
    possible: (n: string) => `It is possibly among the fifth of comunas where the smallest share is served: ${n}.`,
    'no-gap': (n: string) =>
      `It cannot be said to be among the fifth of comunas where the smallest share is served: ${n}.`,
    'not-enough-said': () =>
      'More than half of the initiatives here do not say how many persons they serve: nothing is claimed.',
    'none-registered': () =>
      'No registered initiative says that it works here. That does not mean that there is none: it is a question.',
  },
  saysPersons: {
    firm: 'Almost certainly among the fifth with most persons not served',
    likely: 'Likely to be among the fifth with most persons not served',
    possible: 'Possibly among the fifth with most persons not served',
    'no-gap': 'Not among the fifth with most persons not served',
    'not-enough-said': 'Nothing is claimed',
    'none-registered': 'It is asked',
  },
  map: {
    title: (need: string, year: string) =>
      `${need}, ${year}: how surely the comuna is among the fifth where the smallest share is served`,
    legend: 'Among the fifth where the smallest share is served?',
    none: 'Nothing is claimed: it is asked, or not enough has been said',
  },
  region: {
    region: 'Region',
    comunas: 'Comunas',
    firm: 'Firm',
    likely: 'Likely',
    possible: 'Possible',
    asked: 'It is asked',
    caption: 'How many comunas of each region, by what may be claimed of them',
  },
  unseenShare: (low: string, high: string) =>
    `There is no other list to compare with. Between ${low} and ${high} % of the initiatives that exist are supposed to be registered; the others are placed by chance, like the registered ones.`,
  unseenLists: (name: string, first: string, second: string, both: string) =>
    `How many are not registered is estimated by another list, “${name}”: here there are ${first}, there ${second} and in both ${both} (Chapman’s estimator, which assumes that being in one says nothing of being in the other).`,
  unseenResources: (n: string) =>
    `The ${n} resources on offer (courses, funds, places) are not counted: they serve organisations.`,
  unseenNumbers: (n: string, of: string) =>
    `${n} of ${of} initiatives do not say how many persons they serve; their number is drawn from those that work in a territory alike. Nor is it known how they part their work among comunas: three ways are tried.`,
  unseenSmall: 'Firm claims favour large comunas, which have less noise: look at the possible ones, too.',
  unseenComunas: (names: string) => `Without published need: ${names}.`,
  synthetic:
    'Of this need the rate of each region is published, not that of comunas. Here it is shared out by how poor each comuna is, and the rate is that of the largest indicator: “at least”. So none of this is firm.',
  methodIs: (draws: string, seed: string) =>
    `It is simulated ${draws} times, with seed ${seed}: the need within its published interval, the supply as each initiative says it, and by chance what is not known. Firm: in 90 of every 100 simulations or more; likely: in 50; possible: in 10.`,
  sources: 'Source of the need',
  offer: (when: string) => `Supply: what the initiatives of the registry said on ${when}.`,
  takeLead: 'With both files and the seed anyone gets the same result, to the last byte:',
  sha: 'Fingerprint of the result (SHA-256)',
  engine: 'Computed with',
  files: { 'necesidad.csv': 'The need', 'oferta.csv': 'The supply', 'resultado.json': 'The result' },
  place: {
    where: (name: string, need: string) => `${name}: ${need}`,
    need: 'Persons in need',
    covered: 'Served',
    uncovered: 'Not served',
    says: 'What may be said',
    counted: 'Who was counted',
    overturn: 'What would overturn it',
    overturnAsked: 'Somebody saying that there is who works here, or that there is not.',
    overturnSaid: 'The initiatives here saying how many persons they serve.',
    overturnNone: 'It is not among the fifth where the smallest share is served: there is nothing to overturn.',
    noNumber: 'did not say how many persons',
    here: (n: string) => `${n} persons a year here`,
    inAll: (n: string) => `${n} persons a year in all its territory`,
    nobody: 'No registered initiative says that it works here.',
    data: 'The poverty figures of the comuna',
    register: 'Register an initiative',
    state: 'State a gap from this result',
    evidence: (name: string, claim: string) => `Need and supply, ${name}: ${claim}`,
  },
  stated: {
    least: (place: string, persons: string) => `In ${place} few ${persons} are served`,
    most: (place: string, persons: string) => `In ${place} many ${persons} are not served`,
    numbers: (need: string, persons: string, covered: string) =>
      `Of some ${need} ${persons}, the registered initiatives and those supposed to exist serve ${covered}.`,
  },
  table: {
    title: (need: string, year: string) => `Need and supply · ${need}, ${year}`,
    count: (n: string, one: boolean) => (one ? '1 comuna' : `${n} comunas`),
    find: 'Comuna or region',
    none: 'No comuna answers what you asked.',
    comuna: 'Comuna',
    code: 'Code',
    region: 'Region',
    says: 'What may be said',
    claim: 'By share',
    claimByPersons: 'By persons',
    byShare: 'Probability, by share',
    byPersons: 'Probability, by persons',
    need: 'In need',
    needLow: 'In need, from',
    needHigh: 'In need, to',
    covered: 'Served',
    coveredLow: 'Served, from',
    coveredHigh: 'Served, to',
    uncovered: 'Not served',
    uncoveredLow: 'Not served, from',
    uncoveredHigh: 'Not served, to',
    initiatives: 'Initiatives',
    withoutNumber: 'Without number',
    toLeave: 'Overturned by, persons a year',
  },
  found: {
    text: 'Where the smallest share is served and where most persons are not, how sure that is and what would overturn it.',
  },
} satisfies Catalogue<typeof es>;
