/** Words of the page on open data, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './open-data-words.es.ts';

export const en = {
  title: 'Open data',
  lead: 'Everything public in the registry and every poverty figure can be downloaded and queried, without asking and without an account.',
  registry: 'The registry of organisations',
  registryText:
    'Every published organisation, with the same details its page shows. Private contacts are not included.',
  filterFirst: 'To take only a part, filter the directory first.',
  formats: { xlsx: 'Spreadsheet (XLSX)', csv: 'Comma-separated text (CSV, UTF-8)', json: 'JSON' },
  sample: 'This is a sample round table: the organisations are fictional, and every download says so.',
  figures: 'The poverty figures',
  figuresText: 'By comuna, region and country, with their method, uncertainty and source, as a workbook, CSV and JSON.',
  datasets: 'Datasets',
  dictionary: 'Data dictionary',
  api: 'API',
  apiText:
    'It answers in JSON, can be queried from any site, comes in pages, and says when nothing changed (ETag). These are some questions; the whole description is an OpenAPI 3.1 file.',
  news: 'News',
  feed: 'Follow the news in a reader (Atom)',
  terms: 'How to use them',
  termsText:
    'You may use, share and transform these data if you say where they come from: the name of the round table and the date you took them. Percentages are always of those who answered; beside each is its denominator.',
} satisfies Catalogue<typeof es>;
