/** What is wrong with a survey file, told in English. */
import type { Part, Say } from './particulars.ts';
import type { readingEs } from './file.es.ts';

const parts: Record<Part, string> = {
  header: 'the header',
  map: 'the map of sections',
  dictionary: 'the dictionary of variables',
  'value-labels': 'the value labels',
  data: 'the data',
  'long-texts': 'the long texts (strL)',
};

export const readingEn: Record<keyof typeof readingEs, (d: Say) => string> = {
  'not-a-survey-file': (d) =>
    `“${d('file')}” is neither an SPSS nor a Stata file: it begins with “${d('found')}”, not with $FL2, $FL3 or <stata_dta>.`,
  'unsupported-version': (d) =>
    `“${d('file')}” is of a version that is not read (${d('found')}). Those read: ${d('supported')}. Save it again as one of them.`,
  'unknown-encoding': (d) => `“${d('file')}” says that its texts are in “${d('encoding')}”, which is not read.`,
  'cut-file': (d) =>
    `“${d('file')}” is cut: ${d('needed')} bytes are needed for ${parts[d('part') as Part]} and the file has ${d('size')}.`,
  'damaged-file': (d) =>
    `“${d('file')}” is damaged: in ${parts[d('part') as Part]}, byte ${d('at')}, it should say ${d('expected')} and says ${d('found')}.`,
  'too-few-rows': (d) => `“${d('file')}” is cut: it declares ${d('declared')} rows and only ${d('rows')} are whole.`,
  'cut-last-row': (d) =>
    `“${d('file')}” is cut: it does not declare how many rows it has, and the one after row ${d('rows')} is incomplete.`,
  'too-many-rows': (d) =>
    `“${d('file')}” is damaged: it declares ${d('declared')} rows and there are more data after them.`,
  'twin-columns': (d) => `The columns ${d('columns')} differ only in their capitals: rename one in the file.`,
};
