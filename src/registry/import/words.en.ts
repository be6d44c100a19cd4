/** The words of importing spreadsheets, in English. */
import { formatDateTime } from '#platform/format.ts';
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  title: 'Import spreadsheets',
  lead: 'Bring organisations or initiatives from a spreadsheet (Excel, LibreOffice or CSV, up to 10,000 rows). Before anything is written you see, row by row, what would change; and afterwards you can undo it.',
  file: 'Spreadsheet',
  fileHint:
    'XLSX, ODS, XLS or CSV, up to 20 MB. Where it has several sheets you choose which. Titles above, and totals and notes at the end, are left out.',
  brings: 'What does it bring?',
  bringsHint: 'If you do not say it, it is guessed from the headers of its columns, and you can change it.',
  guess: 'Guess from the headers',
  bringsNow: (what) => `It brings: ${what}`,
  readAs: 'Read it so',
  upload: 'Read the spreadsheet',
  template: (what) => `Blank spreadsheet of ${what.toLowerCase()}`,
  rules: 'How a spreadsheet is read',
  ruleList: [
    'An organisation is recognised by its identifier, if the spreadsheet came from here; else by its RUT; else by its exact name.',
    'An initiative is recognised by its address, if the spreadsheet came from here; else by its name and the organisation that leads it.',
    'A blank cell leaves the field as it is. To empty a field, write (clear).',
    'In columns with several answers, separate them with semicolons. What you write replaces the whole list.',
    'An import fills blanks. What says something else already is left as it is, unless you choose to replace it, by column or by answer; what an organisation’s own people wrote, only answer by answer.',
    'Importing the same spreadsheet again changes nothing.',
    'A cell that cannot be read stays out, and the rest of its row is written. A whole row stays out only where nobody can say which organisation it is or, if it is a new one, its name is missing.',
    'The rows with cells that could not be read are downloaded apart, with the reason, to be corrected and given again.',
  ],
  list: {
    count: (n) => (n === 1 ? '1 spreadsheet' : `${n} spreadsheets`),
    file: 'File',
    find: 'Name of the file',
    all: 'All',
    unfinished: 'To finish',
    applied: 'Applied',
    over: 'Undone or discarded',
  },
  none: 'There are no spreadsheets in this list. Read one, and what was done with it stays here.',
  when: 'When',
  who: 'Who',
  rows: 'Rows',
  state: 'State',
  states: {
    mapping: 'Its columns are to be checked',
    previewing: 'Preparing the preview',
    previewed: 'Ready to check',
    applying: 'Writing',
    applied: 'Applied',
    undone: 'Undone',
    failed: 'Could not be read',
    discarded: 'Discarded',
  },
  rowsOf: (n: number) => (n === 1 ? '1 row' : `${n.toLocaleString('en-GB')} rows`),
  readBy: (who: string, when: string) => `Read by ${who}, ${when}`,

  whichSheet: 'Sheet of the workbook',
  sheetCalled: (name) => `Sheet “${name}”`,
  sheetOf: (name, rows, tooBig) =>
    `${name} (${tooBig ? 'too big: split it' : rows === 1 ? '1 row' : `${rows.toLocaleString('en-GB')} rows`})`,
  unreadSheets: (names) =>
    `Some sheets were not read: ${names}. To bring them in, upload the file again and choose the sheet.`,
  readSheet: 'Read this sheet',
  otherSheet: 'This is the sheet you chose: look at what each column brings and go on.',
  noHeaders: (sheets) =>
    `We recognised no row of headers in ${sheets === 1 ? 'the spreadsheet' : 'any of the sheets'}. If it has none, add one to the file (for example: Name, RUT, Region) and upload it again; if its headers use other words, say below what each column brings.`,
  columnsTitle: 'What does each column bring?',
  columnsLead:
    'We guessed it from the headers and the content. Correct what is wrong; the next spreadsheet with the same headers will be read likewise.',
  column: 'Column of the spreadsheet',
  sample: 'For example',
  fieldOf: (column: string) => `Field that “${column}” brings`,
  ignore: 'Not imported',
  id: 'Identifier',
  fieldState: 'State in the register it comes from',
  tidyNames: 'Write names that come in capitals as a person would',
  tidyNamesHint: '“FUNDACION MIRADAS COMPARTIDAS” becomes “Fundación Miradas Compartidas”. Acronyms are kept.',
  preview: 'See what would change',
  discard: 'Discard',
  discardQuestion: 'The spreadsheet is forgotten and nothing is written into the registry.',
  discardYes: 'Yes, discard',

  working: 'Working…',
  previewing: (done: number, of: number) =>
    `${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} rows checked.`,
  applying: 'Writing into the registry. Should anything fail, nothing is left half done.',

  previewTitle: 'What would change',
  outcomes: {
    new: 'New',
    changed: 'With changes',
    kept: 'Left as they are',
    unchanged: 'Without changes',
    duplicate: 'Possible duplicates',
    left_out: 'Left out',
    error: 'With errors',
    unread: 'Cells that could not be read',
    personal: 'Cells with details of persons, which are not published',
    owned: 'Cells kept because its people wrote them',
  },
  noneOf: {
    kept: 'In no row is everything left as it is.',
    left_out: 'No row was left out.',
    unchanged: 'No row says just what the registry says.',
    error: 'No row has errors.',
    unread: 'Every cell could be read.',
    personal: 'No cell that anybody would read seems to hold a detail of a person.',
    owned: 'No cell is kept because its people wrote it.',
  },
  line: 'Row',
  wholeRow: 'The whole row',
  hasPeople: 'Has people',
  nobodyToTell: 'Nobody to tell',
  kinds: {
    fill: 'Fills a blank',
    replace: 'Says something else than the registry',
    owned: 'Its people wrote it',
  },
  takes: {
    fill: { keep: 'Leave blank', replace: 'Fill' },
    replace: { keep: 'Leave as it is', replace: 'Replace' },
    owned: { keep: 'Keep', replace: 'Replace what they wrote' },
  },
  takeOf: (field: string, line: number) => `${field}, row ${line}`,
  leaveRowOut: 'Leave this row out',
  published: (columns) =>
    `Anybody will read the mails and telephones of ${columns}. Those that look like a person’s are not published, unless you choose so in their row; if all are, change the column to the contact’s.`,
  publishOf: (field, line) => `${field}, row ${line}: whether it is published`,
  publishes: { no: 'Do not publish', yes: 'Publish as it is' },
  columnChoice: 'What to do with each column',
  columnChoiceHint:
    'Blanks are filled. What says something else already is left as it is, unless you choose otherwise here or in its row. What an organisation’s own people wrote is replaced only in its row; whoever runs it is told by mail or, where nobody does, its contact, and can put it back.',
  fills: 'Blank',
  differs: 'Say something else',
  theirs: 'Kept because its people wrote them',
  columnTakes: { fill: 'Only fill', replace: 'Replace what its people did not write' },
  columnTakeOf: (field: string) => `What to do with “${field}”`,
  unknownWords: (open, all) =>
    open === 0
      ? `Words of the spreadsheet: you said what they mean (${all.toLocaleString('en-GB')})`
      : open === 1
        ? '1 word of the spreadsheet is none of ours: say what it means'
        : `${open.toLocaleString('en-GB')} words of the spreadsheet are none of ours: say what they mean`,
  unknownWordsHint:
    'It holds for all rows that say it, and for the next spreadsheet with the same headers. Until you say it, those cells are left out and the rest of their rows is written.',
  meaningOf: (word, field) => `What “${word}” means in ${field}`,
  wordOpen: 'To be decided: the cell is left out',
  wordOut: 'Leave the cell out',
  wordOutOfList: 'Leave that word out, and not the rest of the cell',
  wordPerhaps: 'A proposal: it is kept if you go on with it.',
  keepWords: 'Keep what they mean',
  savedFirst: 'We kept what you decided. This is how it would be: look at it and apply.',
  whatChanges: 'What changes',
  keptAnyway: 'What the registry says is kept.',
  before: 'Before',
  after: 'After',
  empty: 'blank',
  more: 'See the next ones',

  isItThis: 'Is it one of these?',
  sameAs: (name: string) => `It is the same: ${name}`,
  likeLine: (name: string, line: number) => `It looks like row ${line}: ${name}`,
  likeness: (percent: number) => `likeness: ${percent}%`,
  sameIn: { rut: 'has the RUT of the row', name: 'has the name of the row' },
  leaveOut: 'Leave it out',
  keepChoices: 'Keep the decisions of this page',
  decideAll: 'Decide all those still open at once',
  allFirst: 'They are the likeliest one',
  allNew: 'They are others: add them',
  allSkip: 'Leave them out',
  rejected: 'Download the cells that stay out, to correct them',
  changeColumns: 'Change the columns',

  apply: 'Apply the import',
  notWritten: (n: number, why: string) =>
    `${n === 1 ? '1 row writes nothing' : `${n.toLocaleString('en-GB')} rows write nothing`}: ${why}.`,
  nothing: 'There is nothing to write.',
  applied: 'The import was applied.',
  gaveBack: (n) =>
    n === 1
      ? '1 organisation gave back what the import changed, and says again what it said before:'
      : `${n.toLocaleString('en-GB')} organisations gave back what the import changed, and say again what they said before:`,
  undo: 'Undo the import',
  undoYes: 'Yes, undo',
  undoLeaves: (n, names) =>
    n === 1
      ? `This one stays as it is, since somebody wrote on it later: ${names}.`
      : `${n.toLocaleString('en-GB')} stay as they are, since somebody wrote on them later: ${names}.`,
  wasTold: (n: number) =>
    `${n === 1 ? '1 letter that tells' : `${n.toLocaleString('en-GB')} letters that tell`} of the changes had been sent to those who run these organisations. We wrote to them that it was undone.`,
  laterImport: (file: string) => `See the import of “${file}”`,
  discarded: 'This spreadsheet was discarded and nothing was written.',
  failed: 'We could not finish',
  again: 'Back to the columns',

  sheet: 'Rows to correct',
  originalLine: 'Línea original',
  toFix: 'Qué corregir',
  value: 'What it says',
  why: 'Reason',
  whatToDo: 'What to do',
  toDo: {
    row: 'The row is not written. Correct the cell in the first sheet and give this file again.',
    cell: 'The row is written without this cell. Correct it in the first sheet and give this file again.',
    personal:
      'It is not published. Take what is a person’s out of it on the first sheet and give this file again, or publish it as it is in the preview.',
    kept: 'What the registry says is kept. Corrected, it replaces that only if you choose so in the preview.',
  },
  oneOf: (options: string) => `The options are: ${options}.`,

  issue: {
    'looks-personal': 'It seems to hold a detail of a person, and anybody would read it',
    'name-reaches': 'The name holds a mail or a telephone: take it out in the spreadsheet',
    'more-cells-than-titles':
      'It has more cells than titles, so that nobody knows which is which. Put the text that holds the delimiter (“;” or “,”) between quotes, or give a title to the column that has none. Left over',
    'cell-error': 'The cell holds a formula error',
    'repeated-in-file': 'It repeats another row of the spreadsheet',
    'rut-taken': 'That RUT belongs to another organisation of the registry',
    'no-such-organization': 'There is no organisation with that identifier',
    'not-in-list': 'It is not one of the options',
    required: 'This cannot be missing',
  },
  looksLike: (names) => `It is like ${names}.`,
  repeatsLine: (line: number) => `It repeats row ${line}`,

  refusal: {
    'import-no-file': 'Choose a spreadsheet.',
    'import-too-heavy': 'The spreadsheet weighs more than 20 MB. Split it or take its pictures out.',
    'import-no-name-column': 'Say which column brings the name.',
    'import-column-twice': 'Two columns bring the same field: choose one.',
    'import-under-way': 'Not now: the import is at another point. Reload the page.',
    'import-not-previewed': 'First see what would change.',
    'import-undecided': 'Before applying, decide on the rows that may repeat an organisation.',
    'import-nothing-to-do':
      'There is nothing to write: the registry already says what the spreadsheet says, what changes cannot be read, or you chose to leave it as it is.',
    'import-not-applied': 'This import is not applied.',
    'import-bad-choice': 'That answer is not one of the possible ones.',
    'import-stale':
      'The registry changed while you were checking, so nothing was written. This is the new preview: check it and apply again.',
    'import-broke':
      'Something failed on our side and nothing was written. Try again; if it happens again, tell the team.',
    'import-undo-all-changed':
      'There is nothing left to undo: somebody changed all that this import wrote since, or it is no more.',
    'import-undo-too-old':
      'This import is more than 90 days old: what was there before it is erased by now, and it cannot be undone.',
    'import-undo-would-lose': ({ count, names }: Readonly<Record<string, string | number>>): string =>
      `It cannot be undone, because later work would be lost in ${Number(count) === 1 ? 'this organisation' : `${String(count)} organisations`}: ${String(names)}.`,
    'import-undo-later': ({ file, at }: Readonly<Record<string, string | number>>): string =>
      `First undo the import of “${String(file)}”, applied on ${formatDateTime(Temporal.Instant.from(String(at)), 'en')}, which wrote on the same organisations later.`,
    'import-no-such-sheet': 'That sheet is not there, or can no longer be chosen: upload the spreadsheet again.',
    'no-such-import': 'We could not find that import.',
  },
} satisfies Catalogue<typeof es>;
