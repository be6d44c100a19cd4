/** What keeps a dataset from being loaded, told in English. */
import type { es } from './words.es.ts';

type Say = (particular: string) => string;

export const en = {
  line: (line: number) => `line ${line}`,
  column: (column: string) => `column “${column}”`,
  more: (count: number) => `… and ${count} more problems.`,
  nothing: 'Nothing was loaded.',
  problems: {
    'file-missing': () => 'the file does not exist or cannot be read. Check the path.',
    'not-json': (d: Say) => `is not valid JSON (${d('reason')}). Mend it with a text editor.`,
    descriptor: (d: Say) =>
      `“${d('path')}” is missing or not as expected (${d('reason')}). See another descriptor in data/poverty/published.`,
    'one-source': (d: Say) => `has ${d('count')} sources. A dataset has one: split it.`,
    'path-outside': () => '“path” must be the name of a CSV in the folder of the descriptor.',
    'slug-twice': (d: Say) => `the dataset “${d('slug')}” comes in two files. Leave one.`,
    'csv-unreadable': (d: Say) => `cannot be read as CSV (${d('reason')}). Save it comma-separated, in UTF-8.`,
    'no-rows': () => 'has no rows. A dataset needs at least one figure.',
    'column-missing': (d: Say) => `this column is missing. The columns are: ${d('known')}.`,
    'column-unknown': (d: Say) => `nobody knows this column. The columns are: ${d('known')}.`,
    'cells-count': (d: Say) => `has ${d('count')} cells and the header ${d('expected')}. Check commas and quotes.`,
    'territory-unknown': (d: Say) =>
      `“${d('value')}” is not a territory. Write CL, a region with two digits (“08”) or a comuna with five (“08101”).`,
    'measure-unknown': (d: Say) => `“${d('value')}” is not a measure. There are: ${d('known')}.`,
    'method-unknown': (d: Say) => `“${d('value')}” is not a method. There are: ${d('known')}.`,
    'method-mismatch': (d: Say) =>
      `“${d('method')}” does not measure “${d('measure')}”. Choose the method it was measured by.`,
    'two-methods': (d: Say) =>
      `has two methods (“${d('value')}”). Two methods never give one figure: write a row for each.`,
    'part-unknown': (d: Say) =>
      `“${d('value')}” is neither an indicator nor a dimension of ${d('method')}. There are: ${d('known')}.`,
    'part-not-wanted': (d: Say) => `“${d('measure')}” is not measured by parts. Leave the cell empty.`,
    'period-bad': (d: Say) => `“${d('value')}” is neither a year (“2024”) nor a month (“2024-05”).`,
    'breakdown-bad': (d: Say) =>
      `“${d('value')}” is not a breakdown. Write “sexo=2” or “area=1;sexo=2”; empty is everybody.`,
    'not-a-number': (d: Say) =>
      `“${d('value')}” is not a number. Write it with a decimal point and no thousands separator: 0.173.`,
    'not-a-share': (d: Say) => `${d('value')} is not between 0 and 1. Rates are proportions: 17.3 % is written 0.173.`,
    negative: (d: Say) => `${d('value')} is below zero.`,
    'not-whole': (d: Say) => `${d('value')} is not a whole number of persons.`,
    'value-missing': () => 'the value is missing. If it must not be published, write “suppressed” in quality.',
    'value-suppressed': () => 'quality says “suppressed”, yet there is a value. Remove the value or change the grade.',
    'limits-apart': () => 'one of the two limits of the interval is missing. Write both or none.',
    'outside-interval': (d: Say) => `the value ${d('value')} is not between its limits ${d('low')} and ${d('high')}.`,
    'more-than-everybody': (d: Say) => `${d('persons')} persons are more than the population, ${d('population')}.`,
    'word-unknown': (d: Say) =>
      `“${d('value')}” is unknown. It may be ${d('known')}, or empty if the source does not say.`,
    twice: (d: Say) => `repeats the figure of line ${d('first')}. Leave only one.`,
  },
} satisfies typeof es;
