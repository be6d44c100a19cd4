/** Gaps on the command line: anyone can repeat an estimate of need and supply. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { tableOf } from '#platform/spreadsheet/file.ts';
import { estimateOf, mostGapRows } from './supply/estimate.ts';
import type { SupplyResult } from './supply/supply.ts';
import { readNeedAndSupply, unreadColumns, type GapTableFault, type NeedAndSupply } from './supply/tables.ts';
import { commonShares, type TwoLists } from './supply/unseen.ts';

const columns = `
NEED has a row for each place, as the site's tables of figures are downloaded, with the columns
  territory               the place, as SUPPLY calls it
  population              how many live there
  value, low, high        share of them in need with its interval of 95 %, each 0 to 1
  estimation              (may be missing) synthetic: made from larger places, never claimed to be firm
  measure                 (may be missing) of several measures, --measure chooses one
SUPPLY has a row for each initiative and place, with the columns
  initiative, territory   who, and one of its places
  persons                 (may be missing) how many it serves a year there; said in all of its places or in none
  total                   (may be missing) how many it serves a year in all its places
  name                    (may be missing) what it is called; for people alone
  scope                   (may be missing) how far it works, in a word: a number that is not said is drawn from those of its scope
Where neither persons nor total is said, the number is not known and is drawn. Persons in two measures count in both.
Beyond those of SUPPLY there are initiatives that nobody registered: as many as two lists and their overlap say (--lists), or so that
between 45 and 75 % of all are registered, or as --registered says; --registered 1-1 says that all are.
Example: minga gaps estimate sae-comunas-2024.csv mine.csv --measure h --seed 7 --json
Claims: firm, likely, possible and no-gap by how often a place is among the fifth with the least coverage; none-registered is a
question to be asked, never a fact of the place; not-enough-said where more than half of its initiatives do not say how many they serve.
`;

interface EstimateOptions {
  readonly seed: number;
  readonly draws: number;
  readonly measure?: string;
  readonly registered: { readonly low: number; readonly high: number };
  readonly lists?: TwoLists;
  readonly json?: boolean;
}

/** Adds the commands on gaps to the program. */
export function gapCommands(program: Command): void {
  const gaps = program.command('gaps').description('Estimate where need is least covered');
  gaps
    .command('estimate')
    .description(
      'Draw need and supply many times, and say of each place what may be claimed and what would overturn it',
    )
    .argument('<need>', 'CSV or XLSX')
    .argument('<supply>', 'CSV or XLSX')
    .option(
      '--seed <n>',
      'the same seed gives the same result to the last bit, on every machine',
      wholeNumber(0, 4_294_967_295),
      1,
    )
    .option('--draws <n>', 'how often', wholeNumber(100, 100_000), 2000)
    .option('--measure <measure>', 'of NEED, only this measure')
    .addOption(
      new Option('--registered <low-high>', 'which share of all initiatives SUPPLY has, 0 to 1')
        .argParser(shares)
        .default(commonShares, '0.45-0.75'),
    ) // prettier-ignore
    .option('--lists <first,second,both>', 'how many are in SUPPLY’s list, in another, and in both', twoLists)
    .option('--json', 'print JSON: parameters and results')
    .addHelpText('after', columns)
    .action(estimate);
}

async function estimate(need: string, supply: string, options: EstimateOptions): Promise<void> {
  const { seed, draws, measure, json, lists, registered } = options;
  const unseen = lists ? { lists } : { registered };
  const { results, text } = estimateOf(await readBoth(need, supply, measure), { seed, draws, measure, unseen });
  process.stdout.write(json ? text : shown(results));
}

async function readBoth(need: string, supply: string, measure?: string): Promise<NeedAndSupply> {
  const [needTable, supplyTable] = [await tableOf(need, mostGapRows), await tableOf(supply, mostGapRows)];
  const read = readNeedAndSupply(needTable, supplyTable, measure);
  if (!('needs' in read)) throw new Error(read.slice(0, 20).map((fault) => inWords(fault, { need, supply })).join('\n')); // prettier-ignore
  for (const column of unreadColumns(supplyTable))
    process.stderr.write(`${supply}: the column “${column}” is not read; see --help for those that are.\n`);
  return read;
}

const says: Readonly<Record<GapTableFault['fault'], (about: string) => string>> = {
  'no-column': (about) => `there is no column called “${about}”.`,
  'several-measures': (about) => `there are several measures: choose one with --measure, of ${about}.`,
  'no-such-measure': (about) => `it has not that measure, but ${about || 'none'}.`,
  'no-places': () => 'there is no place.',
  'without-nought': (about) =>
    `NEED has no place called “${about}”, but “0${about}”: spreadsheets take away a nought in front.`,
  empty: (about) => `“${about}” is empty.`,
  twice: (about) => `“${about}” stands in an earlier line, too.`,
  'not-a-share': (about) => `“${about}” must be a number from 0 to 1.`,
  'not-an-amount': (about) => `“${about}” must be a number from 0 up.`,
  'out-of-order': (about) => `of “${about}”, low must not be above value, nor value above high.`,
  'no-such-place': (about) => `NEED has no place called “${about}”.`,
  'some-places-only': (about) => `“${about}” says its persons in some of its places: say them in all, or in none.`,
  'parts-above-whole': (about) =>
    `“${about}” serves more persons in its places than in all: the parts are above the whole.`,
  'two-wholes': (about) => `“${about}” says two totals.`,
  'two-scopes': (about) => `“${about}” says two scopes.`,
};

const inWords = (
  { table, line, fault, about }: GapTableFault,
  files: { readonly need: string; readonly supply: string },
): string => `${files[table]}, line ${String(line)}: ${says[fault](about)}`;

function shown(results: readonly SupplyResult[]): string {
  const head = [
    'territory',
    'claim',
    'in least covered fifth',
    'need',
    'covered',
    'low',
    'high',
    'initiatives',
    'without number',
    'to leave',
  ];
  const share = (value: number) => value.toFixed(3);
  const rows = results
    .toSorted((a, b) => b.byShare - a.byShare || a.covered.middle - b.covered.middle)
    .map(
      ({ id, claim, byShare, need, covered, initiatives, withoutNumber, toLeave }) =>
      [id, claim, share(byShare), Math.round(need.middle), ...[covered.middle, covered.low, covered.high].map(share), initiatives, withoutNumber, Math.round(toLeave)].join('\t'), // prettier-ignore
    );
  return `${[head.join('\t'), ...rows].join('\n')}\n`;
}

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const value = Number(text);
    if (/^\d+$/u.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${String(least)} to ${String(most)}.`);
  };
}

function shares(text: string): EstimateOptions['registered'] {
  const [low = Number.NaN, high = Number.NaN, ...more] = text.split('-').map(Number);
  if (low > 0 && low <= high && high <= 1 && more.length === 0) return { low, high };
  throw new InvalidArgumentError('It must be two shares above 0 and up to 1, the lower first, as 0.45-0.75.');
}

function twoLists(text: string): TwoLists {
  const [first = -1, second = -1, both = -1, ...more] = text
    .split(',')
    .map((one) => (/^\d+$/u.test(one) ? Number(one) : -1));
  if (both >= 0 && both <= Math.min(first, second) && more.length === 0) return { first, second, both };
  throw new InvalidArgumentError('It must be three whole numbers, the last no larger than the others, as 560,300,120.');
}
