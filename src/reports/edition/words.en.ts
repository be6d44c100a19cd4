/** The words of editions, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  right: { publishReport: 'Read and publish the round table’s reports' },
  refusal: {
    'report-no-axis': 'There is no axis yet to publish it in. Add one in “Cycles and axes”.',
    'report-unchanged': 'Nothing has changed since the last edition: another would say the same.',
    'report-made-meanwhile': 'Somebody published an edition at the same time. Look at it before publishing another.',
    'report-busy': 'Many documents are being made at once. Nothing was published: try again in a minute.',
    'report-no-compiler': 'This machine cannot make the PDF. Nothing was published.',
  },
  note: (number, day) => `Edition ${number}, with the data of ${day}. In Spanish and in English.`,
  product: {
    informe: {
      title: 'What the mapping found: report',
      description: 'Who is there, what they do, what they offer, how they are tied, and what is missing.',
    },
    presentacion: {
      title: 'What the mapping found: slides',
      description: 'The main findings of the report on slides, with charts and tables that can be edited.',
    },
    brechas: {
      title: 'The gaps that were found',
      description: 'Each gap with its sources, causes and effects, and the need of each comuna.',
    },
  },
  kind: { informe: 'Report', presentacion: 'Slides', brechas: 'Gaps' },
  about: {
    informe:
      'Who is there, what they do, what they offer, with whom they are allied, and what is missing; to be printed. Accessible PDF.',
    presentacion:
      'The main findings of the report, to be shown at a meeting. PPTX slides with charts and tables that can be edited.',
    brechas:
      'Each gap with its sources, causes and effects, and the need of each comuna, in rows and numbers. XLSX workbook.',
  },
  title: 'Reports',
  lead: 'They are made of the data of this moment and stay as an edition: whatever changes later, it says the same. Each comes in Spanish and in English.',
  publish: { informe: 'Publish the report', presentacion: 'Publish the slides', brechas: 'Publish the gaps' },
  aside: {
    underWay:
      'A comparison of need and supply is being made. A report published now says the one published before, whole; the new one will be in it once it is done and published.',
    unpublished:
      'A comparison of need and supply is done and not published. A report published now does not say it: it says the one published before, if any.',
    see: 'See the comparisons',
  },
  preview: 'Look at it first',
  previewIn: { es: 'in Spanish', en: 'in English' },
  last: (number, when) => `Last edition: ${number}, of ${when}.`,
  never: 'Not published yet.',
  notPublic: 'It is withdrawn: nobody can download it.',
  goesTo: 'It is published in the product',
  goesToNew: (title, axis) => `The product “${title}” will be made, in the axis “${axis}”.`,
  noAxis: 'There is no axis to publish it in: add one in “Cycles and axes”.',
  published: (kind, number) => `${kind}: edition ${number} was published. It can be downloaded.`,
  edition: (kind, number) => `${kind}, edition ${number}`,
  editionLead: 'It always says the same: what changes later at the round table comes in another edition.',
  dataOf: 'With the data of',
  publishedOn: 'Published',
  ofProduct: 'Product',
  newer: (number) => `There is a newer edition: ${number}.`,
  permanent: 'Permanent address of this edition',
  files: 'Its files',
  sample: 'Sample',
  see: 'See how it reads',
  data: 'Data of this edition, JSON',
  again: 'All that it says comes from those data: with them anybody can make it again, byte by byte.',
  language: { es: 'In Spanish', en: 'In English' },
} satisfies Catalogue<typeof es>;
