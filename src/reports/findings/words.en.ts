/** What reports say, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

const of = (n: string, one: string, many: string) => (n === '1' ? `1 ${one}` : `${n} ${many}`);

const say = (n: string) => (n === '1' ? '1 says' : `${n} say`);

export const en = {
  title: {
    informe: 'What the mapping of initiatives found',
    presentacion: 'What the mapping of initiatives found',
    brechas: 'The gaps that were found',
  },
  subject: 'Who is there, what they do, what they offer, how they are tied, and what is missing',
  keywords: ['poverty', 'social innovation', 'initiatives', 'alliances', 'gaps', 'Chile'],
  edition: (number, day) => `Edition ${number}, with the data of ${day}`,
  unpublished: (day) => `Not published, with the data of ${day}`,
  contents: 'Contents',
  page: 'Page',
  sampleTitle: 'Sample data',
  sample:
    'The organisations, initiatives, resources, alliances and gaps of this document are fictional. The figures on poverty are the published ones.',
  registrySource: (day) => `Source: the round table’s registry, ${day}.`,
  answered: (answered, registered) =>
    answered === registered ? `All ${answered} of the registry answered.` : `Of ${answered} that answered, among ${registered} of the registry.`, // prettier-ignore
  several: 'Each may give several answers.',
  share: (count, of, percent) => `${count} of ${of} (${percent})`,
  columns: {
    organization: 'Organisation',
    sector: 'Sector',
    region: 'Region',
    allies: 'Alliances',
    confirmed: 'Said by both',
    seats: 'Seats',
    worksIn: 'Work there',
    initiatives: 'Initiatives',
    resources: 'Resources',
    persons: 'People in multidimensional poverty',
    comuna: 'Comuna',
    share: 'Share',
    interval: '95 % interval',
    here: 'Name it',
    inRegion: 'Name its region',
    initiative: 'Initiative',
    lead: 'Led by',
    stage: 'Stage',
    where: 'Where',
    reach: 'People a year',
    resource: 'Resource',
    by: 'Offered by',
    kind: 'Kind',
    terms: 'Terms',
    standing: 'To be had',
    figure: 'Figure',
    of: 'Of whom',
    source: 'Source',
    year: 'Date',
    method: 'How it was reached',
  },
  noRegion: 'No region',
  notSaid: 'Not said',
  firstOf: (some, all) => `The first ${some} of ${all}.`,
  summary: {
    title: (n) => `In short: ${of(n, 'organisation', 'organisations')}, and what is missing`,
    short: 'In brief',
    private: (share) => `${share} organisations are not of the public sector.`,
    linking: (share) => `${share} of those that answered hold events that bring others together.`,
    alliance: (share) => `${share} say they have alliances.`,
    initiatives: (n, saying) =>
      `There are ${of(n, 'registered initiative', 'registered initiatives')} under way; ${say(saying)} how many people they reach.`,
    resources: (n, kind, count) => `${of(n, 'resource is', 'resources are')} on offer; most of all ${kind} (${count}).`,
    ties: (n, confirmed) =>
      `There are ${of(n, 'alliance', 'alliances')} among them; ${confirmed} are said by both sides.`,
    gaps: (n) => `The round table has stated ${of(n, 'gap', 'gaps')}, each with two sources or more.`,
    need: (asked, all) =>
      `In ${asked} of ${all} comunas no registered initiative under way names the comuna or its region: a question to be asked there, not a finding.`,
    howTitle: 'How to read it',
    how: [
      'Every share is of those who answered, and says of how many.',
      'An alliance that one side says is drawn with dashes and is not counted as confirmed.',
      'What nobody registered is not taken for what does not exist.',
    ],
    missingTitle: 'What is not here',
    noInitiatives: 'Nobody has published initiatives yet.',
    noResources: 'Nobody offers resources yet.',
    noTies: 'Nobody has said yet with whom it is allied.',
    noGaps: 'The round table has not published gaps yet.',
    noNeed: 'No figures on poverty by comuna are published: there is no need to hold what is registered against.',
    noRun:
      'How much of the need is covered is not estimated in this document: the round table has published no comparison of need and supply.',
    noWave:
      'Organisations have not been asked about all others: an alliance that is missing may be one that nobody declared.',
  },
  who: {
    title: (share) => `${share} organisations are not of the public sector`,
    text: (direct, enabler) =>
      `${direct} work directly with people, and ${enabler} bring resources to the ecosystem. One organisation may do both.`,
    sector: 'Organisations by sector.',
    scope: 'How far they work.',
    population: 'With whom they work.',
  },
  where: {
    title: (region, seats, works) => `${region}: ${seats} have their seat there; ${works} work there`,
    none: 'Where they are is not known yet',
    text: 'The seat of an organisation says little of where it works: they stand apart, from north to south.',
    table: 'The regions from north to south: seats, who works there, and what names the region or a comuna of it.',
    apart: (initiatives, resources) =>
      `Besides, of the whole country: ${of(initiatives, 'initiative', 'initiatives')} and ${of(resources, 'resource', 'resources')}, counted in no region.`,
  },
  initiatives: {
    title: (n, saying) => `${of(n, 'initiative', 'initiatives')} under way; ${say(saying)} how many people they reach`,
    text: 'Numbers of people are not summed over initiatives: one person may be in several.',
    other: (paused, ended) => `Besides: ${paused} paused and ${ended} ended.`,
    dimension: 'Initiatives under way by dimension of poverty; one may take on several.',
    stage: 'Initiatives under way by stage, as each team says.',
    basis: 'What the number of people they say rests on.',
    silent: 'They say nothing',
  },
  resources: {
    title: (kind, count, all) => `Most on offer: ${kind}, ${count} of ${all} resources`,
    kind: 'Resources on offer, by kind.',
    terms: 'On which terms.',
    text: (enabler) =>
      `${enabler} organisations say they bring some kind of resource; what is counted here are the resources that they described one by one.`,
  },
  network: {
    title: (ties, confirmed, percent) =>
      `${of(ties, 'alliance', 'alliances')}; ${confirmed} said by both sides (${percent})`,
    text: (declarations, alone) =>
      `They come of ${of(declarations, 'declaration', 'declarations')}. ${of(alone, 'organisation has', 'organisations have')} no alliance with another of the registry.`,
    map: 'The network: each organisation near those it is allied with. Whole line: both say so; dashed: one does. Rhomb: north and centre; circle: centre south and Metropolitana; square: south.',
    named: (n) =>
      n === '1' ? 'Named: the one on the way between the others.' : `Named: the ${n} on the way between the others.`,
    mapAlt: (nodes, ties) =>
      `Map of ${nodes} organisations and ${ties} alliances. The same, with their numbers, are in the table of all organisations.`,
    loom: 'The loom: each organisation is a strand across, and each alliance joins two of them. The number is how many alliances it has.',
    loomAlt: (nodes, ties) => `Loom of ${nodes} organisations with ${ties} alliances, the same as on the map.`,
    groups: (n) =>
      `Strands stand by groups: ${n} sets of organisations with more alliances among themselves than chance would give.`,
    alone: 'Without registered alliances:',
    noGroups: 'There are no stable groups: strands stand by part of the country.',
    tooMany: 'They are too many for a drawing: they are in the table of all organisations.',
  },
  bridges: {
    title: (n) => `${of(n, 'organisation stands', 'organisations stand')} on the way between the others`,
    text: 'They are the upper third of those that are on some short way between two others, in alphabetical order. If they left, more pairs would be far apart: look after them, do not load them more. It is no ranking: whoever did not declare its alliances would change the order.',
    table: 'Organisations that join parts of the network.',
  },
  gaps: {
    title: (n) => `The round table states ${of(n, 'gap', 'gaps')}`,
    text: 'Each is stated by the round table with two sources or more. Causes and effects are proposed and backed by organisations, one voice each.',
    about: (kind, whom, where) => [kind, whom, where].filter((part) => part !== '').join(' · '),
    shown: (n) => (n === '1' ? 'What shows it, 1 source' : `What shows it, ${n} sources`),
    tree: (voices) =>
      voices === '1' ? 'Effects above, causes below. 1 organisation spoke.' : `Effects above, causes below. ${voices} organisations spoke: each backing is of so many.`, // prettier-ignore
    noTree: 'Nobody has proposed causes or effects yet.',
    backed: (n, of) => `${n} of ${of} back it`,
    none: 'nobody backs it',
    causes: 'Causes',
    effects: 'Effects',
    list: 'The gaps that the round table states.',
    columns: { title: 'Gap', kind: 'Kind', whom: 'Whom', where: 'Where', sources: 'Sources', causes: 'Causes', effects: 'Effects', voices: 'Spoke' }, // prettier-ignore
  },
  need: {
    title: (asked, all) => `In ${asked} of ${all} comunas it is still to be asked who works there`,
    text: (country) =>
      `How many people are in multidimensional poverty, by comuna, stands beside how many initiatives under way name it. ${country}`,
    country: (percent) => `In the country it is ${percent}.`,
    zero: 'Nought means that nobody in the registry names it, not that nobody works there.',
    intervals: (n) => `The ${n} comunas with most people in multidimensional poverty: share and its 95 % interval.`,
    table: (n) =>
      `The ${n} comunas with most people in multidimensional poverty, and initiatives under way that name them.`,
    askedTitle: 'Where to ask first',
    asked: (n) => `Of the comunas that no initiative names, nor their region, the ${n} with most people.`,
    synthetic: 'of a model alone',
    source: (source, period, method, release) =>
      `Source: ${source}. Year ${period}, ${method}; version ${release} of the data.`,
  },
  supply: {
    firm: (need, n, all) =>
      n === '1'
        ? `${need}: it is nearly certain that 1 of ${all} comunas is among the fifth where the smallest share is served`
        : `${need}: it is nearly certain that ${n} of ${all} comunas are among the fifth where the smallest share is served`,
    noneFirm: (need) => `${need}: of no comuna is it nearly certain that a smaller share is served than in the others`,
    text: (initiatives, without, draws) =>
      `How many people are in need, by the published figures, beside what ${initiatives} initiatives say; ${without} do not say how many people they serve. What is not known is drawn at random ${draws} times.`,
    scale:
      'Firm: in 90 of 100 draws or more; likely: in 50; possible: in 10. Intervals hold 90 of 100. There is no index: these are two different questions.',
    chart: (n) =>
      n === '1' ? 'Share of the need that is served in the comuna where it is smallest, with its 90 % interval.' : `Share of the need that is served in the ${n} comunas where it is most surely among the smallest, with its 90 % interval.`, // prettier-ignore
    least: 'Comunas among the fifth where the smallest share is served: how sure it is, and what would overturn it.',
    most: 'Comunas among the fifth where most people are not served: how sure it is.',
    asked: (n, all) => `In ${n} of ${all} comunas nobody is registered: it is asked`,
    askedTable: (n) =>
      n === '1' ? 'The comuna where nobody is registered, and how many people are in need there.' : `The ${n} with most people in need, of the comunas where nobody is registered.`, // prettier-ignore
    columns: {
      says: 'Claim',
      draws: 'In 100 draws',
      need: 'People in need',
      covered: 'Served',
      uncovered: 'People not served',
      interval: '90\u00a0% interval',
      overturns: 'Would overturn it (people a year)',
      answered: 'What was answered',
    },
    ofNeed: (need, said) => `${need}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`,
    noneLeast: 'Of no comuna may it be said that a smaller share is served than in the others.',
    unknown: 'What we do not know',
    method: 'How need and supply are compared',
    source: (period, published, slug) =>
      `Source: published figures of ${period} and initiatives of the registry; comparison ${slug}, published ${published}.`,
    files: (need) => `${need}, comuna by comuna, and the files to repeat it:`,
    row: [
      'Need and supply by comuna',
      'published figures and initiatives of the registry',
      'Draws of a fixed seed, which anyone repeats',
    ],
  },
  all: {
    title: 'Who they are, one by one',
    organizations: (n) => `The ${n} organisations of the registry, in alphabetical order.`,
    initiatives: (n) => `The ${n} published initiatives, in alphabetical order.`,
    resources: (n) => `The ${n} resources on offer, in alphabetical order.`,
  },
  method: {
    title: 'Method and sources',
    table: 'Where each figure comes from.',
    rows: {
      organizations: [
        'Organisations, sectors, how far they work',
        'the round table’s registry',
        'Answers accepted by the round table, of active organisations',
      ],
      initiatives: [
        'Initiatives and how many people they reach',
        'teams that run them',
        'What each team says; those published and under way are counted',
      ],
      resources: [
        'Resources',
        'organisations that offer them',
        'What each organisation describes; not those withdrawn',
      ],
      ties: [
        'Alliances',
        'organisations that declare them',
        'A pair counts once, whoever says it; confirmed when both do',
      ],
      gaps: [
        'Gaps, causes and effects',
        'round table and organisations',
        'Stated with two sources or more; causes and effects proposed, decided and backed',
      ],
      need: ['Multidimensional poverty by comuna', '', 'Published small-area estimate, with its 95 % interval'],
    },
    texts: [
      'Groups of the network: those that give more alliances within than chance would (modularity, Leiden’s algorithm, twenty orders of fixed seed); shown only where three of four companions recur between orders.',
      'Bridges: how many shortest ways between two other organisations pass through each (betweenness), over alliances in both directions.',
      'Shares are rounded to the nearest whole; halves, upwards.',
    ],
    caveats: 'Warnings of those who publish the figures on poverty',
    address: 'Permanent address of this edition, with its data and its files in both languages:',
    edition: 'This edition',
    data: 'Its data, to make it again:',
    againTitle: 'Making this document again',
    again: (kind, lang) =>
      `All that it says comes from the data of the edition, which are downloaded beside it. With Minga on a machine, “minga report make ${kind} --data FILE.json --lang ${lang} --out ${kind}” gives the same bytes.`,
  },
} satisfies Catalogue<typeof es>;
