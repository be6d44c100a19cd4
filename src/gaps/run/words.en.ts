/** The words of runs of need beside supply, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

const ofRegion = 'From the rate of each region: never firm.';

export const en = {
  title: 'Need and supply',
  need: {
    multidimensional: 'Multidimensional poverty',
    income: 'Income poverty',
    education: 'Education',
    health: 'Health',
    work: 'Work and social security',
    housing: 'Housing and surroundings',
    networks: 'Networks and social cohesion',
  },
  persons: {
    multidimensional: 'persons in multidimensional poverty',
    income: 'persons in income poverty',
    education: 'persons deprived in education',
    health: 'persons deprived in health',
    work: 'persons deprived in work and social security',
    housing: 'persons deprived in housing and surroundings',
    networks: 'persons deprived in networks and social cohesion',
  },
  claim: {
    firm: 'Firm',
    likely: 'Likely',
    possible: 'Possible',
    'no-gap': 'Not among those with least',
    'not-enough-said': 'Not enough has been said',
    'none-registered': 'Nobody registered: it is asked',
  },
  state: { requested: 'Waiting', running: 'Computing', done: 'Done', failed: 'It failed' },
  staff: {
    lead: 'Puts the published need of each comuna beside what the initiatives of the registry say they do, and says how surely a comuna is among the fifth that has least. Nothing is published by itself.',
    none: 'There are no runs yet.',
    runs: 'Runs',
    new: 'Ask for a run',
    verb: 'Put need beside supply',
    newLead:
      'The published figures and what initiatives say today are frozen. It takes some seconds; there is one at a time.',
    other: 'Another list, if there is one',
    otherLead:
      'With another list of initiatives (a municipal one, the applications to a fund) it is estimated how many are not registered. Without it, between 45 and 75 % are supposed to be registered, and that is said.',
    go: 'Run',
    asked: 'The run is on its way.',
    by: (who: string, when: string) => `Asked for by ${who} on ${when}`,
    again: 'Repeat it with the same data',
    same: 'It repeats another run and gave exactly the same bytes.',
    differs: 'It repeats another run and did not give the same bytes: the version of the program is another.',
    first: 'See the first',
    publish: 'Publish it',
    publishYes: 'Yes, publish it',
    publishQuestion:
      'Anyone will read its claims, with what is not known and what would overturn them, and can repeat the computation. It takes the place of the one before of the same need, which stays at its address.',
    published: 'Published.',
    see: 'See how it reads',
    withdraw: 'Withdraw it',
    withdrawYes: 'Yes, withdraw it',
    withdrawQuestion: 'It is no longer read: its address says that it was withdrawn, and why.',
    withdrawn: 'Withdrawn',
    failed: 'It failed',
    counts: 'What it says',
    columns: { need: 'Need', state: 'State', when: 'Asked for', firm: 'Comunas', slug: 'Published' },
    seeds: (seed: string) => `Seed ${seed}`,
    notPublished: 'Not published',
  },
  field: {
    need: 'Which need?',
    seed: 'Seed',
    name: 'What the other list is called',
    second: 'How many initiatives it has',
    both: 'How many of them are here, too',
    reason: 'Reason',
  },
  hint: {
    need: {
      multidimensional: 'With all initiatives.',
      income: 'With those that work on income.',
      education: ofRegion,
      health: ofRegion,
      work: ofRegion,
      housing: ofRegion,
      networks: ofRegion,
    },
    seed: 'The same seed and the same data give the same result. Any whole number will do.',
  },
  refusal: {
    'no-such-supply-run': 'There is no such run.',
    'no-published-need':
      'There are no published figures of that need by comuna with their interval. Publish them first.',
    'supply-run-under-way': 'A run is already on its way. Wait until it is over and ask for this one again.',
    'supply-run-not-done': 'The run has not ended well: there is nothing to publish.',
    'supply-run-published': 'The run is already published.',
    'supply-run-not-published': 'The run is not published.',
    'supply-run-not-over': 'The run is not over yet.',
    'both-above-registered': 'Those in both lists cannot be more than there are here.',
    'supply-run-broke': 'The computation was cut short by a fault of ours, which was noted. Ask for it again.',
    'supply-run-interrupted': 'The server stopped three times while it was computing. Ask for it again.',
    'supply-table-fault': ({
      table,
      line,
      fault,
      about,
    }: {
      table: string;
      line: number;
      fault: string;
      about: string;
    }) =>
      `The table of ${table === 'need' ? 'need' : 'supply'} could not be read: line ${line}, “${about}” (${fault}). Correct the figure or the initiative and ask for another run.`,
  },
  issue: {
    required: 'This field is missing.',
    'too-long': 'The text is too long.',
    'not-in-list': 'Choose one of the list.',
    'not-a-seed': 'Write a whole number, from 0 to 4,294,967,295.',
    'not-whole': 'Write a whole number.',
    negative: 'Write a number from nought.',
    'too-many': 'They are too many. Check the number.',
    'all-three': 'Say all three of the other list, or none.',
    'both-above': 'They cannot be more than those of the other list.',
  },
} satisfies Catalogue<typeof es>;
