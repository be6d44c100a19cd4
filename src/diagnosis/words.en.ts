/** The words of the diagnosis's pages and of its PDF, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

export const en = {
  data: 'Data',
  title: 'Diagnosis',
  of: (place) => `Poverty diagnosis: ${place}`,
  lead: 'Choose a territory and the themes. You get a page and a PDF with figures, charts, sources and paragraphs ready for a project, every figure with its citation.',
  told: (comunas) =>
    comunas === 0
      ? 'There are no figures to make it with yet.'
      : `A page and a PDF about Chile, a region or any of ${comunas} comunas with figures, each with its source.`,
  form: {
    territory: 'Territory',
    territoryHint: 'A comuna, a region or Chile. A missing accent or a slip does not matter.',
    themes: 'Themes',
    submit: 'Make the diagnosis',
    other: 'Write another territory',
    nearTitle: 'Which of these?',
    kinds: { country: 'country', region: 'region', comuna: 'comuna' },
    current: (release, date) => `It will use version ${release} of the data, of ${date}.`,
  },
  errors: {
    noTerritory: 'Write the territory: a comuna, a region or Chile.',
    unknownTerritory: (text) => `We could not find “${text}”. Write the name of a comuna or a region.`,
    several: (text) => `“${text}” may be more than one place. Choose one of the list.`,
    near: (text) => `No place is called “${text}”. Choose one that is like it.`,
    noThemes: 'Choose at least one theme.',
    unknownThemes: (words) => `These themes do not exist: ${words}.`,
    noData: 'There are no published data to make a diagnosis with yet.',
  },
  problems: {
    title: 'This diagnosis cannot be shown',
    territory: (code) => `No territory has the code “${code}”. Look for it by name.`,
    release: (release) => `There is no version “${release}” of the data.`,
    themes: 'The address does not say which themes the diagnosis has, or names themes that do not exist.',
    busy: 'Many PDFs are being made at once. Try again in a minute; the page has the same figures.',
    noPdf: 'This installation cannot make PDFs on its machine. The page has the same figures and can be printed.',
    again: 'Make another diagnosis',
  },
  themes: {
    income: 'Income poverty',
    extreme: 'Extreme income poverty',
    multidimensional: 'Multidimensional poverty',
    severe: 'Severe poverty (both at once)',
    deprivations: 'Deprivations by dimension',
    age: 'Population by age',
    comparison: 'Comparison with the region and the country',
    neighbours: 'Neighbouring comunas',
    lines: 'Poverty lines',
    organizations: 'Organisations of the registry',
  },
  page: {
    version: (release, date) => `Version ${release} of the data, published on ${date}.`,
    permanent: 'This address will always show the same figures:',
    newer: (release) => `There are newer data: see this diagnosis with version ${release}`,
    pdf: 'Download the PDF',
    text: 'Paragraphs as text',
    change: 'Change territory or themes',
    contents: 'Contents',
    sources: 'Sources of this paragraph',
    sourceSite: 'Site of the source',
    source: (number) => `Source ${number}`,
    territoryPage: (place) => `All the figures of ${place}`,
    references: 'Sources',
    referencesLead: 'The numbers in brackets lead here. Cite the version of the data and the address of this page too.',
    caveats: 'What the sources warn of',
    seeTable: 'See the data in a table',
    cite: 'How to cite this diagnosis',
    citation: (mesa, year, title, release) => `${mesa} (${year}). ${title}. Version ${release} of the data.`,
  },
  sure: {
    title: 'How sure the figures are',
    texts: [
      'Almost all come from a survey: they are estimates, not counts. The margin of error says between which values the true one lies, with 95% confidence.',
      'We say that one figure is higher than another only where the difference exceeds its own margin of error, which comes from those of both as if they were of separate samples (Zou and Donner, 2008).',
      'Chile changed its way of measuring poverty with the 2024 Casen survey. Figures by two methods are neither subtracted nor put on one line.',
    ],
  },
  columns: {
    year: 'Year',
    method: 'Method',
    territory: 'Territory',
    rate: 'Share of people',
    interval: '95% interval',
    persons: 'People',
    quality: 'Reliability',
    age: 'Age',
    dimension: 'Dimension',
    indicator: 'Deprivation',
    percentage: 'Share',
    month: 'Month',
    line: 'Poverty line',
    extremeLine: 'Extreme poverty line',
    basket: 'Basic food basket',
    sources: 'Source',
  },
  noInterval: 'not published',
  noFigure: '–',
  captions: {
    rate: (measure, place) => `${measure} in ${place}, by year and method`,
    series: (measure, place, method) => `${measure} in ${place}, ${method}`,
    seriesAlt: (points) => `A dot for each year with its margin of error: ${points}.`,
    compared: (measure, year, names) => `${measure}, ${year}: ${list.format(names)}`,
    neighbours: (measure, year, name) => `${measure}, ${year}: ${name} and its neighbouring comunas`,
    comparedAlt: (points) => `A dot for each territory with its margin of error: ${points}.`,
    deprivations: (place, year) => `Deprivations in ${place}, ${year}`,
    barsAlt: (bars) => `A bar for each category: ${bars}.`,
    age: (place, year) => `Population by age in ${place}, ${year}`,
    lines: 'Poverty lines in pesos a month per equivalent person',
    said: (label, value, between) => `${label}, ${value}${between ? ` (${between})` : ''}`,
    mapAlt: (title, own, most, least) =>
      `Map. ${title}. ${own ? `${own}. ` : ''}The highest: ${most ?? ''}. The lowest: ${least ?? ''}.`,
    map: (title, place) => `${title}. ${place} has a thick outline.`,
  },
  ages: (from, to) => (to === null ? `${from} or older` : `${from} to ${to}`),
  notes: {
    country: 'The diagnosis is of the country: there is no larger territory to compare it with.',
  },
  organizations: {
    now: (date) =>
      `This figure is of ${date} and changes with the registry: it is not of the version of the data, nor in the PDF.`,
    count: (count, within) =>
      count === 0
        ? `No organisation of the registry says it has its seat in ${within}.`
        : count === 1
          ? `One organisation of the registry has its seat in ${within}.`
          : `${count} organisations of the registry have their seat in ${within}.`,
    see: 'See the organisations',
    notInPdf:
      'The organisations of the registry change every day: they are on the page of the diagnosis, not in this document.',
  },
  reference: {
    text: (source, { mesa, year, title, version }) =>
      `${source} [data set]. Published by ${mesa} (${year}) as “${title}”, version ${version}.`,
    method: (method) => `Method: ${method}`,
    years: (years) => (/[,–]/.test(years) ? `Years: ${years}` : `Year: ${years}`),
    estimation: (how) => how.charAt(0).toUpperCase() + how.slice(1),
    denominator: (whole) => `Denominator: ${whole}`,
    denominators: {
      persons: 'people in private dwellings according to the survey',
      deprivation:
        'the source calls them “% of households”; whether they are of households or of persons could not be checked against the official table',
      none: '',
    },
    version: (release, date) => `Published here with version ${release} of the data, on ${date}`,
  },
  pdf: {
    subject: 'Poverty figures with their sources and margins of error',
    pageOf: 'Page',
    contents: 'Contents',
    made: (mesa) => `Made with the data published by ${mesa}.`,
    keywords: ['poverty', 'Chile', 'diagnosis'],
  },
} satisfies Catalogue<typeof es>;
