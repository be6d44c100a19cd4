/** What the workbook of gaps says beside the other reports, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

const names = {
  gaps: 'Gaps',
  evidence: 'Sources of each gap',
  boxes: 'Causes and effects',
  comunas: 'Comunas',
  regions: 'Regions',
  organizations: 'Organisations',
  alliances: 'Alliances',
  sources: 'Where figures come from',
  made: 'How it was made',
};

export const en = {
  readMe: 'Read me',
  names,
  sheets: [
    [names.gaps, 'each gap that the round table states, one a row.'],
    [names.evidence, 'what shows each gap.'],
    [names.boxes, 'what organisations say causes it and comes of it, with how many back it.'],
    [
      names.comunas,
      'how many people are in multidimensional poverty, and how many initiatives under way name the comuna.',
    ],
    [names.regions, 'seats, who works there, initiatives and resources.'],
    [names.organizations, 'those of the registry, with how many alliances they have.'],
    [names.alliances, 'each pair once.'],
    [names.sources, 'where each figure comes from.'],
    [names.made, 'where this edition stands, how its figures were reached, and how to make it again.'],
  ],
  statement: 'What happens',
  dimension: 'Dimension',
  says: 'What it says',
  side: 'It is',
  cause: 'Cause',
  effect: 'Effect',
  box: 'Cause or effect',
  tiedTo: 'Of what',
  backing: 'Back it',
  ofHowMany: 'Of how many',
  code: 'Code',
  share: 'Share',
  low: 'From (95 %)',
  high: 'To (95 %)',
  inCountry: 'Of the whole country',
  ask: 'To be asked there',
  note: 'Note',
  yes: 'yes',
  no: 'no',
  one: 'One organisation',
  other: 'Another organisation',
  bothSay: 'Said by both',
  regionChart: 'Initiatives under way that name the region or a comuna of it',
} satisfies Catalogue<typeof es>;
