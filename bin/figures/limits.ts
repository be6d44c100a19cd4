/** The figures of the house, the aim of each, and what is broken of those that must hold. */
import type { Counted } from './house.ts';
import { namesInTwoFiles, repeatsItsRoom } from './names.ts';
import { spreadOf } from './spread.ts';

export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly aim: string;
  /** What is counted, each in a line, where it should not be there. */
  readonly found: readonly string[];
  /** The same where there is more than may be; empty where the figure holds. */
  readonly broken: readonly string[];
}

/** It may only grow. */
const leastTests = 0.45;

export function figuresOf(house: Counted): Figure[] {
  const types = namesInTwoFiles(house.code, 'types');
  const values = namesInTwoFiles(house.code, 'values');
  const literals = house.code.flatMap(({ path, spreads }) =>
    spreads.map((line) => `${path}:${line} spreads a literal`),
  );
  const rooms = [...house.rooms].filter(([, files]) => files > 25).map(([room, files]) => `${room} has ${files} files`);
  const repeats = house.files.filter(repeatsItsRoom).map((path) => `${path} repeats its room`);
  return [
    sized('lines of a file', 'median 55, p90 150, max 300', 300, fileSizes(house)),
    sized('lines of a function', 'median 6, p90 18, max 50', 50, functionSizes(house)),
    sized('lines of a door', 'p90 30, max 40', 40, doorSizes(house)),
    counted('exported types in two files', types),
    counted('other exported names in two files', values),
    counted('spreads of a literal', literals),
    counted('rooms over 25 files', rooms),
    counted('files that repeat their room', repeats),
    tested(house),
  ];
}

type Size = readonly [name: string, lines: number];

const fileSizes = ({ code }: Counted): Size[] => code.map(({ path, lines }) => [path, lines]);
const functionSizes = ({ code }: Counted): Size[] =>
  code.flatMap(({ path, functions }) => functions.map(({ name, lines }) => [`${path} ${name}`, lines] as const));
const doorSizes = (house: Counted): Size[] =>
  fileSizes(house).filter(([path]) => /\/\+(page\.server|layout\.server|server)\.ts$/.test(path));

function sized(name: string, aim: string, most: number, sizes: readonly Size[]): Figure {
  const { median, p90, max } = spreadOf(sizes.map(([, lines]) => lines));
  const over = sizes.filter(([, lines]) => lines > most).map(([of, lines]) => `${of} has ${lines} lines of ${most}`);
  return { name, value: `${sizes.length}: median ${median}, p90 ${p90}, max ${max}`, aim, found: over, broken: over };
}

function counted(name: string, found: readonly string[]): Figure {
  return { name, value: String(found.length), aim: '0', found, broken: found };
}

function tested({ code, testLines }: Counted): Figure {
  const share = testLines / code.reduce((sum, { lines }) => sum + lines, 0);
  const broken = share < leastTests ? [`${share.toFixed(3)} lines of test a line of code are under ${leastTests}`] : [];
  return { name: 'lines of test by lines of code', value: share.toFixed(3), aim: '0.45', found: broken, broken };
}
