/**
 * Claims on need and supply beside the naive ones, which take what is registered for all there is, in the same made-up worlds in one run:
 * how many of the places that each is nine tenths sure of truly lack most, and how far what is said lies from what is true in each bin
 * (at least .9, .5 to .9, .1 to .5). Then six needs of all comunas in a thread: how long that takes, how long the server's own loop
 * ever waits meanwhile, and that both give the same bytes.
 * Usage: node bench/gaps.ts [how many worlds, 5 unless said]
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { workThread } from '../src/platform/server/in-thread.ts';
import { writeCsv, type Cell } from '../src/platform/spreadsheet/write.ts';
import type { SupplyOutcome, SupplyTask } from '../src/gaps/run/estimate.thread.ts';
import { estimateFiles } from '../src/gaps/supply/estimate.ts';
import { estimateSupply, type Unseen } from '../src/gaps/supply/supply.ts';
import { realNeeds as needs, sameRegion as near } from '../src/gaps/supply/test/real-need.ts';
import { madeUpWorld, type World } from '../src/gaps/supply/test/worlds.ts';
import { commonShares, unseenByShare } from '../src/gaps/supply/unseen.ts';

const many = Number(process.argv[2] ?? 5);
const draws = 2000;
const scenarios: Readonly<Record<string, (place: number) => number>> = {
  'all registered': () => 1,
  'six of ten registered': () => 0.6,
  'small ones less': (place) => (needs[place]!.population < 20_000 ? 0.35 : 0.6),
};

/** What is said in a bin, summed, how many it is said of, and of how many it is true. */
interface Bin {
  said: number;
  of: number;
  true: number;
}
const bins = [0.9, 0.5, 0.1];
interface Sums {
  readonly bins: readonly Bin[];
  sure: number;
  held: number;
  seconds: number;
}

console.log(
  'scenario'.padEnd(24),
  'sure of, true, worst bin: ours'.padEnd(34),
  'naive'.padEnd(26),
  'seconds: ours, naive',
);
for (const [name, registers] of Object.entries(scenarios)) {
  const [ours, naive] = [none(), none()];
  for (let seed = 1; seed <= many; seed++) {
    const world = madeUpWorld({ needs, seed, initiatives: 900, registers, near });
    const all = registers(0) === 1;
    add(ours, world, seed, all ? () => 0 : unseenByShare(world.registered.length, commonShares));
    add(naive, world, seed, () => 0);
  }
  const told = (sums: Sums) =>
    `${(sums.sure / many).toFixed(1)}, ${((100 * sums.held) / sums.sure).toFixed(0)} %, ${worst(sums).toFixed(2)}`;
  console.log(name.padEnd(24), told(ours).padEnd(34), told(naive).padEnd(26), (ours.seconds / many).toFixed(1), (naive.seconds / many).toFixed(1)); // prettier-ignore
}
await inThread();

function none(): Sums {
  return { bins: bins.map(() => ({ said: 0, of: 0, true: 0 })), sure: 0, held: 0, seconds: 0 };
}

function worst(sums: Sums): number {
  return Math.max(...sums.bins.filter(({ of }) => of > 0).map((bin) => Math.abs(bin.said - bin.true) / bin.of));
}

function add(sums: Sums, world: World, seed: number, unseen: Unseen): void {
  const before = process.cpuUsage().user;
  const results = estimateSupply(needs, world.registered, { seed, draws, unseen });
  sums.seconds += (process.cpuUsage().user - before) / 1_000_000;
  for (const [place, { claim, byShare }] of results.entries()) {
    if (claim === 'none-registered' || claim === 'not-enough-said') continue; // nothing is said of them
    const isTrue = world.lacking.has(place);
    const bin = sums.bins[bins.findIndex((least) => byShare >= least)];
    if (bin) {
      bin.said += byShare;
      bin.of++;
      bin.true += Number(isTrue);
    }
    if (claim !== 'firm') continue;
    sums.sure++;
    sums.held += Number(isTrue);
  }
}

/** Six needs, one after another as runs are, each from the bytes of its tables. */
async function inThread(): Promise<void> {
  const { registered } = madeUpWorld({ needs, seed: 1, initiatives: 900, registers: () => 0.6, near });
  const rates = needs.map(({ id, population, rate }): Cell[] => [id, population, rate.value, rate.low, rate.high]);
  const offers = registered.flatMap(({ id, places, persons, scope }) =>
    places.map((place): Cell[] => [id, needs[place]!.id, persons, scope]),
  );
  const need = writeCsv([['territory', 'population', 'value', 'low', 'high'], ...rates]);
  const supply = writeCsv([['initiative', 'territory', 'total', 'scope'], ...offers]);
  const tasks = Array.from({ length: 6 }, (_, at): SupplyTask => {
    const parameters = { seed: at, draws, unseen: { registered: commonShares } };
    return { need, supply, parameters };
  });
  const thread = workThread<SupplyTask, SupplyOutcome>('#gaps/run/estimate.thread.ts', { idle: 1000 });
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const before = performance.now();
  const texts: string[] = [];
  for (const task of tasks) texts.push((await thread.ask(task)).text);
  const seconds = (performance.now() - before) / 1000;
  loop.disable();
  await thread.close();
  const here = await estimateFiles({ need: Buffer.from(need), supply: Buffer.from(supply) }, tasks[0]!.parameters);
  const same = 'text' in here && here.text === texts[0];
  console.log(`six needs of ${String(needs.length)} comunas in a thread: ${seconds.toFixed(1)} s; the loop waited ${(loop.max / 1e6).toFixed(0)} ms at most; same bytes: ${same ? 'yes' : 'no'}`); // prettier-ignore
}
