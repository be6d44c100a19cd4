/** The furniture's own words, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  optional: 'optional',
  chooseOne: 'Choose one',
  summaryTitle: 'Check these answers',
  onThisPage: 'On this page',
  takeAway: 'Take it with you',
  breadcrumbs: 'Breadcrumbs',
  previous: 'Previous',
  next: 'Next',
  pages: 'Pages',
  previousOnes: 'Previous',
  nextOnes: 'Next',
  lettersLeft: (n) => (n === 1 ? '1 letter left' : `${n} letters left`),
  leave: 'Something you typed is not saved. Leave anyway?',
  changedByOthers: (text) => {
    if (typeof text === 'number')
      return 'In another window, or by somebody else, this was changed. If you save again, yours stays.';
    return text
      ? `In another window, or by somebody else, this was saved here: “${text}”. If you save again, yours stays.`
      : 'In another window, or by somebody else, this was left blank. If you save again, yours stays.';
  },
  broughtByOthers: (before) =>
    `In another window, or by somebody else, this was changed, and here it stands as it is now${before ? `. Before it said: “${before}”` : ''}. Read it before you send.`,
  kept: (hour: string) => `Kept just in case at ${hour}. Not sent yet.`,
  ended: 'Your session ended: what you type is still here, not kept. Sign in in another tab and come back.',
  clashes:
    'In another window, or by somebody else, the same that you type was changed. On sending you see what it says.',
  failed: 'What you type could not be kept: check your connection. It is still here, on this page.',
  unreached:
    'The site cannot be reached: what you wrote is still here, not sent. When the connection is back, press the same button again.',
  looksAgain: 'This page looks again by itself.',
  lookAgain: 'See how it goes',
  toFirst: 'Back to the start',
  tableOf: (title: string) => `See the data as a table: ${title}`,
  nothingMatches: 'Nothing matches what you search and the filters that are on.',
  filtersOff: 'Take off the search and the filters',
  beyondLast: (page) => (page === 1 ? 'This list has a single page.' : `This list ends at page ${page}.`),
  toLast: 'Go to the last page',
  seeAll: 'See all',
  chooseAll: (n: number) => `Choose the ${n} on this page`,
  choose: (name: string) => `Choose ${name}`,
  chosen: (n: number) => `${n} chosen`,
  withChosen: 'With the chosen ones',
  allOfThem: (n: number) => `All ${n} of this list`,
  span: (from: number, to: number, of: number) => `${from} to ${to} of ${of}`,
  views: 'Views',
  keepView: 'Keep this view',
  viewName: 'Name of the view',
  keepViewButton: 'Keep',
  dropView: 'Remove this view',
  filter: 'Filter',
  filters: (chosen) => (chosen === 0 ? 'Filters' : `Filters: ${chosen} chosen`),
  search: 'Search',
  download: 'Download',
  downloadCsv: 'Download as CSV',
  columns: 'Columns',
  show: 'Show',
  filtersOn: 'Filters',
  takeOff: 'take off',
  viewsLead: 'A view is kept from its list: filter, sort and choose «Keep this view».',
  willDo: (n: number) => `It will be done to ${n}.`,
  doneTo: (n: number) => (n === 0 ? 'It was done to none.' : `Done to ${n}.`),
  notDone: (n: number) => (n === 1 ? '1 was left out' : `${n} were left out`),
  leftOut: (n: number) => (n === 1 ? '1 is left out' : `${n} are left out`),
  nothingToDo: 'There is nothing to do with the chosen ones: none meets what is needed.',
  whose: 'Whose',
  mine: 'Mine',
  team: 'All the team',
  undoAll: 'Undo',
  lettersStay: (n) => (n === 1 ? 'Its letter does not leave.' : 'Their letters do not leave.'),
  letterLeaves: (time) => `Its letter leaves at ${time}.`,
  undone: (n) => (n === 1 ? 'Undone for 1.' : `Undone for ${n}.`),
  backToList: 'Back to the list',
} satisfies Catalogue<typeof es>;
