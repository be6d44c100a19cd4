/** The words of a territory's page in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  data: 'Data',
  title: 'Data Social: poverty in Chile',
  lead: 'Data Social brings together the public figures on poverty in Chile, its 16 regions and its 346 comunas, with their source and how sure they are. Here you search, compare and download them.',
  comunaOf: (region: string) => `A comuna of the ${region}`,
  kindOf: { comuna: 'Comuna', region: 'Region' },
  asSheet: 'Take it away on one sheet',
  countrySheet: 'Chile on one sheet',
  wholeDiagnosis: 'Whole diagnosis',
  pageTitle: (name: string) => `Poverty in ${name}`,
  allPlaces: (n) => `The ${n} places`,
  pageLead: (name: string) => `How much poverty there is in ${name}, how sure the figure is and where it comes from.`,

  noSuchPlace: 'No place has that code',
  noSuchPlaceText:
    'Codes are the official ones (CUT): two digits for a region and five for a comuna. Search for the place by its name.',
  compareTwo: 'Compare territories',

  search: {
    label: 'Search for a comuna or region',
    hint: 'For example: Puente Alto, Ñuñoa, Biobío. Accents and slips do not matter.',
    button: 'Search',
    title: 'Search for a comuna or region',
    found: (typed: string) => `Places like “${typed}”`,
    several: (typed: string) => `More than one place is called “${typed}”`,
    none: (typed: string) => `We found no comuna or region like “${typed}”.`,
    noneHelp: 'Try another spelling, or look for it in the list of its region.',
    regions: 'Regions of Chile',
    everywhere: (typed) => `Search «${typed}» in the whole site, organisations too`,
  },

  headline: (period: string, count: number, base: string, where: string, state: string) =>
    count === 0
      ? `In ${period}, hardly anybody ${where} ${state}`
      : `In ${period}, ${count} of every ${base} people ${where} ${state}`,
  state: {
    fgt0: { one: 'lived in a household poor by income', many: 'lived in a household poor by income' },
    extreme_fgt0: { one: 'lived in extreme income poverty', many: 'lived in extreme income poverty' },
    h: { one: 'lived in multidimensional poverty', many: 'lived in multidimensional poverty' },
    severe: { one: 'lived in severe poverty', many: 'lived in severe poverty' },
  },
  sure: (interval: string) => `The true value lies, with 95 % confidence, ${interval}.`,
  notSaid: 'The source publishes the value without its margin of error: read it as approximate.',
  suppressed: 'The source does not publish this figure: the sample is too small.',
  people: (n: string) => `That is some ${n} people`,
  peopleBetween: (low: string, high: string) => `, between ${low} and ${high}`,
  peopleOf: (population: string) => `, of the ${population} that the source builds on`,
  estimation: {
    direct: 'A direct estimate: it comes from the households that the survey visited here.',
    'small-area':
      'A small-area estimate: it combines the households that the Casen survey visited here with a model that learns from similar comunas. Hence its interval.',
    synthetic:
      'A synthetic estimate: the Casen survey visited very few households here or none, and the value comes from a model alone. Use it with care.',
    imputed:
      'An imputed value: the survey was not here, and it was given that of similar comunas. It has no interval; use it with great care.',
    count: 'A count of the whole population.',
    unknown: 'The source does not say how it was estimated.',
  },
  chartOf: (measure: string, name: string) => `${measure} ${name}`,
  noInterval: 'no interval',

  noFigures: 'No poverty figures are published for this territory.',
  antarctic:
    'The comuna of Antártica has very few inhabitants and the Casen survey does not reach it: no source estimates its poverty. This is what is known.',

  measures: 'The four measures',
  measuresLead: 'Chile measures poverty in two ways, by income and by deprivations, and each says something different.',
  value: 'Value',
  interval: '95 % interval',
  persons: 'People',
  year: 'Year',
  method: 'Method',
  estimated: 'How estimated',
  notForComunas: 'Not published for comunas: the sample is not enough.',
  notPublished: 'Not published.',
  seeRegion: (region: string) => `See that of the ${region}`,

  standing: 'Where it stands',
  standingLead: 'Place 1 is the highest poverty.',
  among: {
    country: { region: 'the regions of the country', comuna: 'the comunas of the country' },
    region: (name: string) => `the comunas of the ${name}`,
  },
  range: (measure: string, among: string, from: string, to: string, of: string) =>
    `${measure}, among ${among}: between place ${from} and ${to} of ${of}.`,
  exactly: (measure: string, among: string, at: string, of: string) =>
    `${measure}, among ${among}: place ${at} of ${of}.`,
  overlaps: (n: string, one: boolean) =>
    one
      ? 'Its interval overlaps with that of one other, and the two are not put in order.'
      : `Its interval overlaps with those of ${n} others, with which it is not put in order.`,
  byValue: (measure: string, among: string, at: string, of: string) =>
    `${measure}, among ${among}: place ${at} of ${of} by the published value.`,
  byValueNote: 'The source publishes no intervals for regions: neighbouring places may be swapped.',
  without: (n: string) => `${n} without a published interval are left out.`,
  standingHow: 'How the place is worked out',
  standingMethod:
    'Another territory surely has more poverty when its whole interval lies above, and less when it lies below. Among the rest it cannot be decided. The place then goes from 1 plus those surely above to the total less those surely below. For each pair this is a cautious rule; for the whole list it is not a joint 95 % confidence (Klein, Wright and Wieczorek, 2020; Goldstein and Spiegelhalter, 1996).',

  series: 'How it has changed',
  seriesOf: (measure: string) => `${measure} over time`,
  seriesSummary: (from: string, to: string) => `From ${from} to ${to}. The values are in the table that follows.`,
  single: (only: string) => `A single measurement: ${only}.`,
  broken: 'the method changes',
  table: 'See the data in a table',
  breakWhy: {
    fgt0: 'With Casen 2024 the way of measuring income poverty changed: the basket is more demanding, no imaginary rent is added to those who own their home, and the line differs for tenants. Figures from before and after are not compared: they are neither subtracted nor joined.',
    extreme_fgt0:
      'With Casen 2024 the way of measuring income poverty changed: figures of the two methods are not subtracted or joined.',
    h: 'With Casen 2024 the multidimensional measure went from fifteen to twenty indicators, all of equal weight, and the cut-off from 22.5 % to 25 %: figures of the two methods are not subtracted or joined.',
    severe: '',
  },
  vintages:
    'Comuna estimates of different years, even by the same method, are compared only with reservations: the ministry has changed the model over time. A small difference between two years may mean nothing.',

  places: {
    country: 'The regions, from highest to lowest',
    region: (name: string) => `The comunas of the ${name}`,
    comuna: 'Neighbouring comunas',
  },
  neighboursNote: 'Those that share a border with it. Below each value, its 95 % interval.',
  compareNeighbours: 'Compare with its neighbours',
  noNeighbours: 'It is an island: it shares no border with another comuna.',
  noNeighboursDrawn: 'No public source draws its borders.',
  place: 'Territory',
  rank: 'Place',
  rankRange: (from: string, to: string) => `${from} to ${to}`,
  placesNote:
    'The place is by income poverty; 1 is the highest. It goes from one place to another because the intervals overlap.',
  rowsNote: 'Latest measurement. Below each value, its 95 % interval.',
  rowsNoteByValue: 'Latest measurement; the source publishes no intervals.',
  placesByValue: 'The place is by income poverty as published, without interval; 1 is the highest.',

  deprivations: 'What households lack',
  deprivationsOf: (region: string, year: string) => `Deprivations in the ${region}, ${year}`,
  deprivationsRegion: (region: string) => `These figures are of the whole ${region}: they are not published by comuna.`,
  deprivationsUnit: 'Percentage of households with each deprivation, as the source says. No interval is published.',
  indicator: 'Deprivation',
  percent: 'Percentage',

  who: 'Who lives here',
  population: (n: string) => `The 2024 census counted ${n} people.`,
  projected: (n: string, year: string) => `INE projected ${n} for ${year}, from the 2017 census.`,
  rurality: (kind: string) =>
    `The national policy of rural development classes it as ${({ Urbana: 'urban', Mixta: 'mixed', Rural: 'rural' } as Record<string, string>)[kind] ?? kind}.`,
  ages: 'Population by age, 2024 census',
  age: 'Age',
  years: (from: string, to: string) => `${from} to ${to}`,
  yearsOn: (from: string) => `${from} or more`,

  lines: 'The poverty line',
  linesLead: (month: string) =>
    `Monthly income per equivalent person, ${month}, by the 2013 method. No citable source was found for the amounts of the 2024 method.`,

  organizations: 'Who works here',
  seated: {
    region: (n: string, one: boolean) =>
      one ? '1 organisation has its seat in the region' : `${n} organisations have their seat in the region`,
    comuna: (n: string, one: boolean) =>
      one ? '1 organisation has its seat in the comuna' : `${n} organisations have their seat in the comuna`,
  },
  saidComuna: (n: string, one: boolean, comuna: string) =>
    one ? `1 organisation says that it works in ${comuna}` : `${n} organisations say that they work in ${comuna}`,
  saidSomeComunas: (n: string, one: boolean) =>
    one
      ? '1 organisation says that it works in comunas of the region'
      : `${n} organisations say that they work in comunas of the region`,
  saidWhole: (n: string, one: boolean, region: string) =>
    one
      ? `1 organisation says that it works in the whole of ${region}`
      : `${n} organisations say that they work in the whole of ${region}`,
  nationwide: (n: string, one: boolean) =>
    one
      ? 'Another may reach as far as here: 1 of the registry has a national or international scope.'
      : `Others may reach as far as here: ${n} of the registry have a national or international scope.`,
  seeThem: 'See them',
  seeDirectory: 'See in the directory',
  nobody: 'There are no organisations of the registry here yet.',
  invite: 'Do you work here? Register your organisation',

  takeAway: 'Take the data away',
  takeAwayLead: 'Everything this page shows, with source and method in each row.',
  figuresOf: (name: string) => `Figures of ${name}`,
  othersTable: {
    country: 'The regions',
    region: 'All comunas of Chile, latest measurement',
    comuna: 'All comunas of Chile, latest measurement',
  },
  regionDeprivations: 'Deprivations by region',
  diagnosis: 'Make a diagnosis',
  embed: 'Put this figure on another page',
  compare: 'Compare with other territories',
  map: 'See on the map',
  datasets: 'Datasets',
  dictionary: 'Data dictionary',

  sources: 'Where the figures come from',
  release: (n: string) => `Version ${n} of the published data.`,
  official: 'official',
  unofficial: 'computed here',
  caveats: 'Warnings',
  denominator:
    'Rates are of all people in private dwellings according to the survey, except deprivations, which the source gives of households.',
  nothingYet: 'No figures are published on this installation yet.',
} satisfies Catalogue<typeof es>;
