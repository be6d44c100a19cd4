/** Bad input, told in English. */
import type { es } from './words.es.ts';
import { readingEn } from './file.en.ts';
import { isPunctuated, type Say } from './particulars.ts';

const at = (d: Say) => `Column “${d('column')}”, row ${d('row')}`;
const more = (d: Say) =>
  Number(d('count')) > 1 ? ` (and ${Number(d('count')) - 1} more row${Number(d('count')) > 2 ? 's' : ''})` : '';

/** Why a field of a description is wrong; any other reason is told as it came. */
const reasons: Readonly<Record<string, string>> = {
  missing: 'it is missing',
  'unknown-field': 'there is no such field',
  'bad-name': 'a name has no spaces, commas or asterisks',
  'not-text': 'it must be a text between quotes',
  'not-number': 'it must be a number, without quotes',
  'not-yes-no': 'it must be true or false',
  'not-list': 'it must be a list, between [ and ]',
  'not-object': 'it must stand between { and }, with its fields inside',
  'not-in-list': 'it is none of the values that it may have',
  'wrong-shape': 'it has not the shape that is expected there',
  empty: 'it is empty, or values are missing',
  'not-ascending': 'breaks go from low to high, each once',
  'too-small': 'the number is too small',
};

export const en: Record<keyof typeof es, (d: Say) => string> = {
  'unknown-method': (d) => `There is no method “${d('method')}”. Known: ${d('known')}.`,
  'two-methods': (d) =>
    `Two methods at once (${d('methods')}): they are never compared nor put in one series. Ask for one.`,
  'two-measures': (d) => `Two different measures cannot be subtracted (${d('measures')}).`,
  'description-empty': () => 'The survey.json is empty: paste or choose the one that describes the survey.',
  'description-not-json': () =>
    'This is no survey.json, or it is cut: it begins with {, ends with } and its texts are between quotes.',
  'bad-description': (d) =>
    `The survey description is wrong at “${d('path')}”: ${reasons[d('reason')] ?? d('reason')}.`,
  'unknown-column': (d) =>
    `The file has no column “${d('column')}” (${d('role')}).` + (d('near') ? ` Did you mean ${d('near')}?` : ''),
  'unknown-group': (d) => `The survey describes no group “${d('group')}”. Known: ${d('known') || 'none'}.`,
  'unknown-variable': (d) => `The survey describes no variable “${d('variable')}”. Known: ${d('known') || 'none'}.`,
  'unknown-measure': (d) => `The method gives no measure “${d('measure')}”. Known: ${d('known')}.`,
  'unknown-quality-rules': (d) => `There are no quality rules “${d('rules')}”. Known: ${d('known')}.`,
  'method-needs': (d) => `The method “${d('method')}” needs the survey to describe ${d('needs')}.`,
  'classified-otherwise': (d: Say) =>
    `The column “${d('column')}” brings the status classified by the method “${d('by')}”, and “${d('method')}” was asked for. Ask for the method that classified it.`,
  'unreadable-file': (d) =>
    `“${d('file')}” cannot be read: it is damaged, cut or not of the type it says.` +
    (d('line') ? ` It fails at line ${d('line')}.` : ` Technical detail: ${d('reason')}`),
  'not-utf-8': (d) =>
    `The text of “${d('file')}” is not in UTF-8` +
    (d('line') ? ` (line ${d('line')})` : '') +
    ': its accents cannot be read. Save it again as “CSV UTF-8”.',
  'uneven-line': (d) =>
    `Line ${d('line')} of “${d('file')}” has another number of values (${d('found')}) than the header (${d('expected')}). The file is cut, or there is a separator too many or too few.`,
  'extreme-not-poor': (d) =>
    `In the column “${d('column')}”, the codes of extreme poverty (${d('codes')}) must also be among those of poverty (“poor”).`,
  'no-such-file': (d) => `There is no file “${d('file')}”. Check its name and folder.`,
  'unknown-file-type': (d) =>
    `“${d('file')}” is of no known type. Files .csv, .csv.gz, .tsv, .parquet, .sav, .zsav and .dta are read.`,
  'no-rows': (d) => `The file “${d('file')}” has no rows.`,
  'nobody-classified': (d) =>
    `Nobody in the file has the data that the method “${d('method')}” asks for: there is nothing to measure.`,
  'missing-value': (d) => `${at(d)}: the value of ${d('role')} is missing${more(d)}.`,
  'not-a-number': (d) =>
    `${at(d)}: “${d('value')}” is not a number${more(d)}.${isPunctuated(d('value')) ? ' Take out the separators of thousands and write the decimals of the whole column alike: all with a point, or all with a comma.' : ''}`,
  'weight-not-positive': (d) =>
    `${at(d)}: the weight “${d('value')}” is not positive${more(d)}. Each person of the sample stands for somebody: take the rows without a weight out of the file, or choose another column.`,
  'replicate-negative': (d) => `${at(d)}: the replicate weight “${d('value')}” is negative${more(d)}.`,
  'replicate-scales': (d) =>
    `The description gives ${d('scales')} scales (“rscales”) and there are ${d('replicates')} replicates: each needs one.`,
  'size-not-positive': (d) => `${at(d)}: “${d('value')}” is not a number of persons${more(d)}.`,
  'indicator-not-binary': (d) => `${at(d)}: “${d('value')}” is neither 0 (not deprived) nor 1 (deprived)${more(d)}.`,
  'unknown-status': (d) => `${at(d)}: the description does not say what “${d('value')}” means${more(d)}.`,
  'unknown-code': (d) => `${at(d)}: “${d('value')}” is not a known code of ${d('role')}${more(d)}.`,
  'income-without-line': (d) => `${at(d)}: there is an income but no poverty line for ${d('value')}${more(d)}.`,
  'psu-in-two-strata': (d) =>
    `The sampling unit “${d('psu')}” is in ${d('count')} strata (${d('strata')}). If numbers repeat among strata, set "nest": true.`,
  'population-too-small': (d) =>
    `Stratum “${d('stratum')}” says it has ${d('population')} sampling units in the population, and ${d('sample')} are in the sample.`,
  'population-varies': (d) => `Stratum “${d('stratum')}” has more than one finite population value.`,
  'weights-too-small': (d) =>
    `The weights add up to ${d('sum')} and there are ${d('persons')} persons: to measure inequality they must add up to the population.`,
  'single-psu-stratum': (d) =>
    `Stratum “${d('stratum')}” has a single sampling unit. Choose a treatment: certainty, remove, adjust or average.`,
  'empty-group': (d) =>
    `In the group “${d('group')}” there is nobody with the data asked for: nothing can be measured by it.`,
  'nothing-to-compare': (d) =>
    d('reference')
      ? `In “${d('group')}” there is no “${d('reference')}” to compare others with.`
      : `In “${d('group')}” there are no two categories to compare.`,
  'bad-variable': (d) =>
    `“${d('request')}” is not understood. Write mean:variable, total:variable, proportion:variable or ratio:one/other.`,
  'too-many-cells': (d) => `The groups asked for make ${d('cells')} combinations: too many. Cross fewer groups.`,
  ...readingEn,
  unsupported: (d) => `${d('what')} cannot be done on ${d('engine')}.`,
};
