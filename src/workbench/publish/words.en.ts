/** The words of publishing a run as a dataset, in English. */
import { officialName } from '#territory/name.ts';
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

const count = (n: number) => n.toLocaleString('en-GB');

export const en = {
  publish: 'Publish as a dataset',
  title: 'Publish this run',
  lead: 'The figures become public in Data: pages, map, downloads and API. What is published is not edited; publishing again under the same short name makes another version.',
  analysis: 'Analysis',
  slug: 'Short name',
  slugHint: 'It makes the address: /datos/conjuntos/short-name. Lower case, digits and hyphens.',
  titleEs: 'Title in Spanish',
  titleEn: 'Title in English',
  descriptionEs: 'Description in Spanish',
  descriptionEn: 'Description in English',
  source: 'Source',
  sourceHint: 'As it should be cited: who made the survey, when, and that the figures were computed here.',
  sourceUrl: 'Address of the source',
  licence: 'Licence',
  period: 'Period',
  periodHint: 'The year, such as 2020, or the month, such as 2024-05.',
  whole: 'Territory of the whole file',
  wholeHint:
    'Chile, when the survey is national; when the file has a single region or comuna, that one. With “None” only tables by region or comuna are published.',
  noWhole: 'None: the total of the file is not published',
  country: 'Chile',
  wholeRegions: 'Regions',
  comunasOf: (region) => `Comunas: ${region}`,
  tables: 'Tables to publish',
  places: 'Groups that are territories',
  placesHint: 'Their values must be official codes (CUT); zeros are filled in. The other groups are breakdowns.',
  placeRegion: (group) => `${group}: code of a region`,
  placeComuna: (group) => `${group}: code of a comuna`,
  names: 'Names of groups and categories',
  namesHint:
    'One a line: sexo = Sex of the person; sexo 1 = Man. Those already known are there, from the description of the survey or the file; fill in what is missing. They are published like this.',
  namesElsewhere: 'They are written in the description of the survey too, for runs to come',
  preview: 'See what would be published',
  previewTitle: 'What would be published',
  previewLead: (estimates, valued, territories) =>
    `${count(estimates)} estimates of ${territories === 1 ? '1 territory' : `${count(territories)} territories`}: ${count(valued)} with their value${valued < estimates ? `, and ${count(estimates - valued)} that are left out and leave only the size of their sample` : ''}.`,
  replaces: (title, version) => `It replaces “${title}”, version ${version}, which stays in the history.`,
  gone: (figures, places, years) =>
    `The new version lacks ${figures === 1 ? '1 figure' : `${count(figures)} figures`} of the one before, of ${places === 1 ? '1 place' : `${count(places)} places`} (${years}): this dataset will no longer publish them.`,
  displacedTitle: (n) =>
    n === 1
      ? '1 figure will take the place of a published one'
      : `${count(n)} figures will take the place of published ones`,
  displacedLead: (changed) =>
    `${changed === 0 ? 'None will show another value.' : changed === 1 ? '1 will show another value.' : `${count(changed)} will show another value.`} Pages, map, diagnoses and API will have that of this run instead of the one there is today. Make sure that it is of the same population.`,
  displacedFigure: 'Figure',
  displacedRest: (n) => (n === 1 ? 'The other one' : `The other ${count(n)}`),
  today: 'Today',
  afterPublishing: 'Would show',
  todaySource: 'Today’s comes from',
  earlierTitle: 'Already published of the same persons',
  earlierVersion: (version, current) =>
    current ? `version ${version}, current` : `version ${version}, withdrawn or replaced; it can still be seen`,
  earlierLead:
    'Those figures are of another run, of this file or of another of the same place and period. What would come out by adding the same groups is counted among what is left out; with other cuts or tables, subtracting one from another may give what is left out, here or there.',
  earlierCheck:
    'Before you publish, see what each dataset leaves out and make sure that it does not come out by subtracting two totals or two bands. If it does, publish with the same groups and cuts, or do not publish that table.',
  sameFile: 'Earlier figures of the same persons',
  sameFileChecked: 'I checked those datasets: what is left out cannot be worked out by subtracting.',
  universe: {
    title: 'Of whom the figures are',
    some: (some, of, where, period) =>
      `${period ? `In ${period} the` : 'The'} file has ${some} of the ${of} comunas ${where}. Its figures are not published as those of the whole region: wherever they are seen they say “${some} of its ${of} comunas”.`,
    inside: (n) => (n === 1 ? 'In the file: 1 comuna' : `In the file: ${n} comunas`),
    outside: (n) => (n === 1 ? 'Not there: 1 comuna' : `Not there: ${n} comunas`),
    unproven: (entire) => `No column of the file shows that it is of ${entire}.`,
    contradicted: (entire) => `By its columns the file is of ${entire}, but its weights do not bear it out.`,
    unsaid: (count) =>
      `Of ${count} persons of the sample the file does not say the comuna, or says a code that does not exist: they are not in the figures by comuna.`,
    weighed: (sum, known, year) =>
      `Its weights add up to ${sum} persons; the projection of the statistics office for ${year} is ${known}.`,
    notWeighed: 'Nor is there a projection of the population to compare the sum of its weights with.',
    enough: (entire) => `With that it is published as of ${entire}, and what it rests on is said.`,
    field: 'Territory of the figures',
    declareSome: (some, of, where) =>
      `the figures ${where} are of ${some} of its ${of} comunas, not of all of them, and are published as such`,
    declare: (all) => `I declare that ${all}.`,
    declareAll: (entire, sums) =>
      `the file stands for ${entire}${sums ? `, although its weights add up to ${sums.sum} persons and ${sums.known} live there` : ''}; wherever the figures are seen it will be said that this was declared`,
    entire: {
      country: (name) => `all of ${name}`,
      region: (name) => `the whole ${name}`,
      comuna: (name) => `the whole comuna of ${name}`,
    },
    someCaveat: ({ period, some, of, where, inside, outside }) =>
      `The figures ${where}${period ? ` of ${period}` : ''} are of ${some} of its ${of} comunas, and not of the whole region. Included: ${inside}. Not included: ${outside}.`,
    declaredCaveat: (entire) =>
      `That the figures are of ${entire} was declared by whoever published them: no column of the file shows it.`,
    contradictedCaveat: (entire) =>
      `That the figures are of ${entire} was declared by whoever published them: the file has people of each part of it, but its weights do not add up to its population.`,
    weighedCaveat: (entire) =>
      `Figures are published as of ${entire} because of what its weights add up to: no column of the file shows it.`,
  },
  table: 'Table',
  published: 'Published',
  weak: 'with a warning',
  primary: 'Left out as unreliable',
  secondary: 'Left out so that those cannot be worked out',
  firstTitle: (measure) => `The first: ${measure}`,
  shown: (n, of) => `${count(n)} of ${count(of)} shown.`,
  territory: 'Territory',
  breakdown: 'Breakdown',
  everybody: 'everybody',
  value: 'Value',
  interval: '95% interval',
  quality: 'Quality',
  reasons: { primary: 'not published: unreliable', secondary: 'not published: would give another away' },
  doPublish: 'Publish',
  question:
    'Anybody will see the figures, and your name stays in the history. Have you checked what is published and what is left out?',
  yes: 'Yes, publish',
  done: 'Published.',
  unchanged: 'Those very figures and texts were published already: nothing changed.',
  see: 'See the dataset',
  datasets: 'Datasets published with these figures',
  datasetVersion: (version, when) => `version ${version}, ${when}`,
  withdraw: 'Withdraw',
  withdrawQuestion: 'These figures are no longer current. Earlier versions of the data keep them.',
  withdrawYes: 'Yes, withdraw',
  reason: 'Reason (anyone will read it, on the dataset’s page)',
  afterwards: 'What is current then',
  afterBefore: (version, when) => `The figures of version ${version} come back (${when})`,
  afterNone: 'Nothing: no version of this dataset',
  withdrawn: 'The dataset was withdrawn: no version of it is current.',
  restored: 'The version was withdrawn, and the figures of the one before are current again, as a new version.',
  nothingChanges: 'With that no figure changes in the pages, the map or the API.',
  comesBack: (n, source) =>
    `${n === 1 ? '1 public figure becomes that' : `${count(n)} public figures become those`} of “${source}”:`,
  goesAway: (n) =>
    n === 1
      ? '1 public figure is seen no more, for no other dataset gives it:'
      : `${count(n)} public figures are seen no more, for no other dataset gives them:`,
  placesAndMore: (places, more) => `${places} and ${more === 1 ? '1 other place' : `${count(more)} other places`}`,
  suggestedTitle: (measure, survey) => `${measure}, ${survey}`,
  suggestedDescription: (survey) =>
    `Estimates with their standard errors, computed from the microdata of “${survey}” and its sample design.`,
  suggestedSource: (survey, mesa) => `Computed by ${mesa} from the microdata of ${survey}`,

  caveats: {
    graded: (rules) => `The quality of each figure is judged by these rules: ${rules}.`,
    weak: (n) =>
      n === 1 ? '1 figure is weak: use it with care.' : `${count(n)} figures are weak: use them with care.`,
    left: (primary, secondary) =>
      [
        primary > 0 && `${primary === 1 ? '1 figure is' : `${count(primary)} figures are`} left out as unreliable.`,
        secondary > 0 &&
          `${secondary === 1 ? '1 figure is' : `${count(secondary)} figures are`} left out because others that are unreliable could be worked out by subtracting from ${secondary === 1 ? 'it' : 'them'}.`,
      ]
        .filter(Boolean)
        .join(' '),
  },

  issue: {
    required: 'This is missing.',
    'too-long':
      'It is too long: a short name takes 60 letters, each title 160, each description 2,000, the source 500 and the licence 200.',
    'not-a-slug': 'Use only unaccented lower-case letters, digits and hyphens: poverty-regions-2020.',
    'not-a-link': 'It must be an address that begins with http:// or https://.',
    'not-a-year': 'Write a year, such as 2020, or a month, such as 2024-05.',
    'not-a-territory': 'Choose Chile, a region, a comuna or “None”.',
    'not-names': 'Each line says the group, the code and its name: sexo 1 = Man.',
    'choose-one': 'Choose at least one table.',
    'same-file-unchecked': 'Check the datasets already published of the same persons, and tick that you did.',
    'universe-undeclared':
      'Read of whom the figures will be and tick it, or choose another territory of the whole file.',
  },

  refusal: {
    'interval-not-95': 'Published intervals are at 95%. Run again at that confidence level.',
    'same-file-unchecked':
      'Other figures of the same persons were published already. Check them, and tick that you did.',
    'share-without-persons':
      'This run has shares without their numbers of persons, which tell those that may not be published. Ask for a new one with the same measures: they now go together.',
    'no-published-measure':
      'There is nothing to publish of this run: a number of persons always goes with its rate, and what is of another method is published with a run of that one. Ask for another with some rate of this method.',
    'no-publishable-figure':
      'No figure of this run may be published: by the rules of quality each is unreliable, or would give away one that is. The column “When published” of the tables says which. Ask for another with fewer groups, without crossings or with wider bands; when the total is not reliable either, the sample is too small.',
    'nothing-to-publish': 'The tables chosen have no figure that may be published.',
    'table-of-two-places': ({ table }) =>
      `The table “${table}” crosses two groups that are territories. Leave one, or do not publish that table.`,
    'territory-code-unknown': ({ group, value, level }) =>
      `“${value}”, in the group “${group}”, is not the code of a ${level === 'region' ? 'region' : 'comuna'} of Chile. Nothing was published.`,
    'category-without-name': ({ group, values }) =>
      `In the group “${group}” these values have no name: ${values}. Write them in “Names of groups and categories” (like this: ${group} 1 = Man), or do not publish the tables with that group.`,
    'breakdown-not-plain': ({ text }) =>
      `“${text}” has signs (= ; , or quotes) that cannot be published in a breakdown. Change that value in the file.`,
    'period-not-a-year': ({ period }) =>
      `“${period}” is neither a year nor a month. Correct the period in the survey’s description.`,
    'period-of-another-year': ({ typed, own }) =>
      `The period written is ${typed}, but the survey was described as of ${own}. Write ${own}, or correct the description and run again.`,
    'whole-lacks-regions': ({ column, lacking, of, exact, missing }) =>
      `The file is not of all Chile: by its column “${column}” it lacks ${exact ? '' : 'at least '}${count(Number(lacking))} of the ${of} regions${missing ? `${exact ? ':' : ', among them'} ${missing}` : ''}. Choose “None”, or its region if it has one alone.`,
    'whole-lacks-comunas': ({ column, whole, count: some, of, found }) =>
      `The file is not of the whole region ${whole}: by its column “${column}” it has ${count(Number(some))} of its ${of} comunas${found ? ` (${found})` : ''}. Choose ${some === 1 ? 'that comuna' : '“None”'}, or publish the tables by comuna.`,
    'comunas-not-named': ({ column, whole, count: some, of }) =>
      `By its column “${column}” the file has ${count(Number(some))} of the ${of} comunas of ${whole}, but this run does not say which. Ask for another with the table of that column, or publish without that territory: “None”, and without the table by region.`,
    'comunas-unsaid': ({ column, whole, count: some }) =>
      `Of ${count(Number(some))} persons of the sample the column “${column}” does not say the comuna, or says a code that does not exist: they may be of the comunas of ${whole} that seem to be missing, and nobody knows of whom the figures would be. Complete it in the file and upload it again, or publish without that territory: “None”, and without the table by region.`,
    'region-not-its-comunas': ({ column, region, found }) =>
      `The table by region has people of ${region}, but by the column “${column}” they are of ${found}. Mend the column that is wrong in the file and upload it again, or publish without the table by region.`,
    'persons-above-people': ({ territory, year, persons, people }) =>
      `Of ${officialName(String(territory)) ?? territory} there would be ${count(Number(persons))} persons, more than its people in ${year}: ${count(Number(people))}, by the projection of the statistics office. Check the weights and the column of places, or do not publish that table.`,
    'held-back-given-away': ({ count: some, territory }) =>
      `Subtracting from what is public already would give ${Number(some) === 1 ? '1 figure that is left out' : `${count(Number(some))} figures that are left out`}, one of them of ${officialName(String(territory)) ?? territory}, and there is nothing more to leave out here. Publish fewer tables, or the same groups and cuts that are public already; or withdraw the other dataset first.`,
    'universe-undeclared':
      'The file does not show that it is of the whole territory chosen. See what would be published, and tick it there.',
    'whole-holds-others': ({ column, whole, other }) =>
      `The file is not of ${whole} alone: by its column “${column}” it has people of ${other} too. Choose “None”, or Chile if all regions are there.`,
    'nothing-without-whole':
      'With “None” only tables by region or comuna are published, and you chose none of those. Choose one and say which group is the territory, or choose the territory of the file.',
    'dataset-of-another-method': ({ dataset, method }) =>
      `“${dataset}” has figures of another method (${method}). Two methods do not share a dataset: choose another short name.`,
    'dataset-not-of-run': ({ dataset }) => `“${dataset}” is not a dataset published with these figures.`,
  },
} satisfies Catalogue<typeof es>;
