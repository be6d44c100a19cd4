/** The words of the ecosystem, in English. */
import type { es } from './words.es.ts';

export const en: typeof es = {
  wholeCountry: 'All Chile',
  nationwide: 'All over Chile',
  title: 'The network',
  lead: 'Who is allied with whom, as the organisations of the registry say.',
  told: (organizations, ties, confirmed) =>
    `${organizations} organisations and ${ties === '1' ? 'one alliance' : `${ties} alliances`} among them; ${confirmed} said by both sides.`,
  toldNothing: 'No organisation of the registry has said yet with whom it is allied.',
  nobody: 'No organisation answers what you asked for.',
  nobodyYet: 'There are no organisations in the registry yet.',
  ofRegion: (region, own, others) =>
    `${region}: ${own === 1 ? '1 organisation' : `${own} organisations`}${others === 0 ? '' : ` and ${others} of other regions with which they are allied`}.`,
  between: (one, other) => `Alliances between ${one} and ${other}.`,
  within: (region) => `Alliances within ${region}.`,
  whole: 'See the whole network',
  onlyConfirmed: (ties) =>
    ties === '1'
      ? '1 alliance is shown: the one that both sides say.'
      : `${ties} alliances are shown: those that both sides say.`,
  noConfirmed: 'Among these organisations there is no alliance that both sides say.',
  hidden: (count, shown) =>
    count === 1
      ? '1 organisation has only alliances that one side says, and is not in the drawing.'
      : `${shown} organisations have only alliances that one side says, and are not in the drawing.`,
  aloneCount: (count, shown) =>
    count === 1 ? '1 organisation has no registered alliance.' : `${shown} organisations have no registered alliance.`,
  noTies: 'Among these organisations nobody has said that it is allied with another.',
  said: (confirmed, ties, percent) =>
    `Both sides say ${confirmed} of ${ties} ${ties === '1' ? 'alliance' : 'alliances'} (${percent}). ${confirmed === ties ? '' : 'The others are said by one alone, and do not count as confirmed.'}`,
  source:
    'Source: what each organisation declares in the registry. An alliance that nobody declares is not here, and one that a single side declares may not be mutual.',
  directory: 'Directory',
  choose: 'Choose what is shown',
  region: 'Region of the seat',
  everywhere: 'All of Chile',
  ties: 'Alliances',
  allTies: 'All',
  confirmedTies: 'Only those that both say',
  view: 'View',
  views: { map: 'Map', loom: 'Loom', regions: 'Between regions' },
  show: 'Show',
  tooMany: (most) =>
    `They are more than ${most} organisations with alliances, which cannot be read in a drawing. Here are the alliances between regions; choose a cell to see its own.`,
  legend: 'How to read it',
  zones: {
    north: 'North and centre',
    centre: 'Centre-south and Metropolitan',
    south: 'South and austral',
    elsewhere: 'Without region',
  },
  bothSay: 'Both say so',
  oneSays: 'One side says so',
  numbers: 'The numbers are those of the list below.',
  fileSays: (date, address) => `As declared in the registry by ${date}. ${address}`,
  marks:
    'Rhomb: north and centre. Circle: centre-south and Metropolitan. Square: south and austral. Triangle: without region.',
  table: 'The same network, in a table',
  countedShown: 'The alliances that are shown are counted.',
  columns: { organization: 'Organisation', region: 'Region', allies: 'Alliances', confirmed: 'Said by both' },
  place: 'No.',
  matrix: 'Alliances within each region and between regions',
  matrixSays: 'Each cell is how many alliances there are between the two regions, and leads to them.',
  noRegion: 'Without region',
  seats: 'Seats',
  cell: (one, other, ties) => (one === other ? `${ties} within ${one}` : `${ties} between ${one} and ${other}`),
  downloads: 'Take it with you',
  picture: 'The drawing, as SVG',
  files: {
    csv: 'Alliances, as CSV',
    'organizaciones.csv': 'Organisations, as CSV',
    graphml: 'For network programs, as GraphML',
    gexf: 'For Gephi, as GEXF',
    jsonld: 'Linked data, as JSON-LD',
  },
  one: {
    title: (name) => `Alliances of ${name}`,
    lead: (allies, confirmed) =>
      allies === '0'
        ? 'It has no registered alliance.'
        : `${allies === '1' ? '1 alliance' : `${allies} alliances`}; both sides say ${confirmed === '0' ? 'none' : confirmed}.`,
    both: 'Both say so',
    itself: 'It says so',
    other: 'The other says so',
    among: 'Alliances among its allies',
    further: 'Two steps away: allies of its allies',
    through: (names) => `through ${names}`,
    page: 'Its page in the directory',
    see: 'Its alliances in the network',
    network: 'The whole network',
    who: 'With whom, and who says so',
  },
  drawings: {
    map: 'Network of alliances',
    mapSays:
      'Those with fewer steps between them stand nearer. A whole line is an alliance that both say; a dashed one is said by one side alone.',
    phone: 'Network of alliances, with numbers',
    phoneSays:
      'The name of each number is in the list below. A whole line is an alliance that both say; a dashed one is said by one side alone.',
    loom: 'Loom of alliances',
    loomSays:
      'Each row is an organisation and each vertical thread an alliance of two: whole if both say so, dashed if one side alone does.',
    loomByGroup: 'Those with the most alliances among themselves stand together.',
    loomByZone:
      'Those of one zone stand together, because there are no groups that differ from what chance would give.',
    loomOfGroup: (number) => `Group ${number}`,
    loomWithin: 'Only the alliances within the group; the number is how many they are.',
    neighbours: (name) => `Alliances of ${name}`,
    neighboursSays: (confirmed, declared) =>
      `${confirmed} that both say, with a whole line; ${declared} that one side says, with a dashed one.`,
    alone: 'Without registered alliances:',
  },
};
