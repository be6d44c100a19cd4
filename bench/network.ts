/**
 * Measures of networks beside igraph's, on the same networks in the same run: how far they are apart at most, and both times.
 * Needs Debian's r-cran-igraph. Usage: node bench/network.ts [how many random networks, 50 unless said]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measuresOf, type NetworkMeasures } from '../src/ecosystem/network/measures.ts';
import { networkFrom, saidByBoth, type Pair } from '../src/ecosystem/network/network.ts';
import { declaredByChance } from '../src/ecosystem/network/test/made-up.ts';
import { randomFrom } from '../src/platform/random.ts';

const many = Number(process.argv[2] ?? 50);
const measures = ['betweenness', 'closeness', 'harmonic', 'eigenvector', 'pagerank', 'constraint'] as const;

interface Case {
  readonly name: string;
  readonly size: number;
  readonly declared: readonly Pair[];
}

const random = randomFrom(2026);
const cases: Case[] = [
  { name: '72', size: 72, declared: declaredByChance(72, 1.75, 1) },
  { name: '1000', size: 1000, declared: declaredByChance(1000, 3.2, 2) },
  { name: '5000', size: 5000, declared: declaredByChance(5000, 3.4, 3) },
  ...Array.from({ length: many }, (_, at) => {
    const size = 10 + Math.floor(random() * 190);
    return { name: `r${String(at)}`, size, declared: declaredByChance(size, 0.5 + random() * 3, 100 + at) };
  }),
];

const folder = mkdtempSync(join(tmpdir(), 'network-'));
for (const { name, size, declared } of cases) {
  const lines = (pairs: readonly Pair[]) => [size, ...pairs.map((pair) => pair.join())].join('\n') + '\n';
  writeFileSync(join(folder, `ties-${name}.csv`), lines(networkFrom(size, declared).ties));
  writeFileSync(join(folder, `declared-${name}.csv`), lines(declared));
}
execFileSync('Rscript', [join(import.meta.dirname, 'network.R'), folder], { stdio: ['ignore', 'inherit', 'inherit'] });

console.log(
  'network'.padEnd(8),
  'farthest apart'.padEnd(28),
  'modularity: ours, Leiden ×20',
  '  seconds: ours, igraph',
);
let worse = 0;
let farthest = 0;
for (const one of cases) {
  const { apart, ours, theirs, seconds, peer } = compare(one);
  farthest = Math.max(farthest, ...Object.values(apart));
  if (ours < theirs - 1e-12) worse++;
  if (one.name.startsWith('r')) continue;
  const most = Object.entries(apart).toSorted(([, a], [, b]) => b - a)[0]!;
  console.log(one.name.padEnd(8), `${most[0]} ${most[1].toExponential(1)}`.padEnd(28), ours.toFixed(5), theirs.toFixed(5), '  ', seconds.toFixed(2), peer.toFixed(2)); // prettier-ignore
}
rmSync(folder, { recursive: true });
console.log(
  `${String(cases.length)} networks: at most ${farthest.toExponential(1)} apart; groups worse than igraph's best in ${String(worse)}.`,
);

function compare({ name, size, declared }: Case) {
  const network = networkFrom(size, declared);
  const nodes = Array.from({ length: size }, (_, id) => ({ id: String(id), name: '', region: '' }));
  const before = process.cpuUsage();
  const found = measuresOf({ nodes, network, declared, confirmed: saidByBoth(network, declared) });
  const { user, system } = process.cpuUsage(before);
  const [head, ...rows] = readFileSync(join(folder, `nodes-${name}.csv`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const [density, reciprocity, transitivity, components, theirs, first, second] = readFileSync(join(folder, `whole-${name}.csv`), 'utf8').trim().split('\n').map(Number); // prettier-ignore
  const whole = { density, reciprocity, transitivity, components } as Partial<NetworkMeasures['network']>;
  const apart = {
    ...Object.fromEntries(
      measures.map((measure) => {
        const column = head!.indexOf(measure);
        return [
          measure,
          Math.max(...found.nodes.map((node, at) => relative(node[measure], Number(rows[at]![column])))),
        ];
      }),
    ),
    ...Object.fromEntries(
      Object.entries(whole).map(([key, value]) => [key, relative(found.network[key as 'density'], value)]),
    ),
  };
  return {
    apart,
    ours: found.groups.modularity!,
    theirs: theirs!,
    seconds: (user + system) / 1e6,
    peer: first! + second!,
  };
}

/** Relative where above one; both unknown is the same. */
function relative(ours: number | null, theirs: number | null): number {
  if (ours === null || theirs === null || Number.isNaN(theirs))
    return ours === null && (theirs === null || Number.isNaN(theirs)) ? 0 : Infinity;
  return Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs));
}
