/**
 * Claims on need and supply beside the naive ones, which take what is registered for all there is, in the same made-up worlds in one run:
 * how many of the places that each is nine tenths sure of truly lack most, and how long a draw of all comunas takes.
 * Usage: node bench/gaps.ts [how many worlds, 5 unless said]
 */
import { estimateSupply, type Unseen } from '../src/gaps/supply/supply.ts';
import { realNeeds as needs, sameRegion as near } from '../src/gaps/supply/test/real-need.ts';
import { madeUpWorld, type World } from '../src/gaps/supply/test/worlds.ts';
import { commonShares, unseenByShare } from '../src/gaps/supply/unseen.ts';

const many = Number(process.argv[2] ?? 5);
const draws = 2000;
const scenarios: Readonly<Record<string, (place: number) => number>> = {
  'six of ten registered': () => 0.6,
  'small ones less': (place) => (needs[place]!.population < 20_000 ? 0.35 : 0.6),
};

console.log('scenario'.padEnd(24), 'sure of, true: ours'.padEnd(24), 'naive'.padEnd(16), 'seconds: ours, naive');
for (const [name, registers] of Object.entries(scenarios)) {
  const [ours, naive] = [none(), none()];
  for (let seed = 1; seed <= many; seed++) {
    const world = madeUpWorld({ needs, seed, initiatives: 900, registers, near });
    add(ours, world, seed, unseenByShare(world.registered.length, commonShares));
    add(naive, world, seed, () => 0);
  }
  const told = ({ sure, held }: typeof ours) => `${(sure / many).toFixed(1)}, ${((100 * held) / sure).toFixed(0)} %`;
  console.log(name.padEnd(24), told(ours).padEnd(24), told(naive).padEnd(16), (ours.seconds / many).toFixed(1), (naive.seconds / many).toFixed(1)); // prettier-ignore
}

function none() {
  return { sure: 0, held: 0, seconds: 0 };
}

function add(sums: ReturnType<typeof none>, world: World, seed: number, unseen: Unseen): void {
  const before = process.cpuUsage().user;
  const results = estimateSupply(needs, world.registered, { seed, draws, unseen });
  sums.seconds += (process.cpuUsage().user - before) / 1_000_000;
  for (const [place, { claim }] of results.entries()) {
    if (claim !== 'firm') continue;
    sums.sure++;
    if (world.lacking.has(place)) sums.held++;
  }
}
