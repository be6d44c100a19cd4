/**
 * Where the nodes of a network stand on a map, by stress: as far apart as there are ties between them. Stochastic gradient descent over
 * pairs (Zheng, Pawar, Goodman 2019), with + − × ÷ √ and whole numbers alone: equal to the bit on every machine.
 */
import { randomFrom, shuffled } from '#platform/random.ts';
import { componentsOf, hopsFrom, subnetwork, type Network } from './network.ts';

/** In units of one tie; NaN where a node has none. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Pairs of nodes, how far apart they should be, and how much that counts. */
interface Springs {
  readonly from: number[];
  readonly to: number[];
  readonly length: number[];
  readonly weight: number[];
  /** Of the first so many both ends move, of the others only `to`: a pivot is not moved by those it stands for. */
  mutual: number;
}

/** A power of two: step sizes are found by square roots. */
const rounds = 32;
/** Up to so many nodes every pair counts; beyond, ties and pairs with pivots, which stays linear (Ortmann, Klimenta, Brandes 2016). */
const mostForAllPairs = 1200;
const pivots = 100;
/** What a later map leaves out of its rounds, so that it stays near the earlier. */
const settledRounds = 0.75 * rounds;
const gap = 1.5;

/** Places components beside each other, the largest first. Nodes that `previous` has stay near there, where it has all of a component. */
export function placesOf(network: Network, previous?: Places, seed = 1): Places {
  const x = new Float64Array(network.size).fill(Number.NaN);
  const y = x.slice();
  let left = 0;
  for (const members of componentsOf(network)) {
    if (members.length === 1) continue;
    const before = previous && within(previous, members);
    const own = placeOne(subnetwork(network, members), before, seed);
    const [low, top] = [own.x.reduce((a, b) => Math.min(a, b)), own.y.reduce((a, b) => Math.min(a, b))];
    for (const [place, node] of members.entries()) {
      x[node] = left + own.x[place]! - low;
      y[node] = own.y[place]! - top;
    }
    left += own.x.reduce((a, b) => Math.max(a, b)) - low + gap;
  }
  return { x, y };
}

function within({ x, y }: Places, members: readonly number[]): Places | undefined {
  if (members.some((node) => !(x[node]! >= 0))) return undefined;
  return { x: Float64Array.from(members, (node) => x[node]!), y: Float64Array.from(members, (node) => y[node]!) };
}

function placeOne(network: Network, before: Places | undefined, seed: number): Places {
  const random = randomFrom(seed);
  const side = Math.sqrt(network.size);
  const anywhere = () => Float64Array.from({ length: network.size }, () => random() * side);
  const places = before ?? { x: anywhere(), y: anywhere() };
  const springs = network.size <= mostForAllPairs ? allPairs(network) : tiesAndPivots(network);
  const [least, most] = springs.weight.reduce(([a, b], one) => [Math.min(a, one), Math.max(b, one)], [Infinity, 0]);
  let factor = (0.1 * least) / most; // from 1 ÷ least to 0.1 ÷ most in so many equal factors
  for (let part = rounds; part > 1; part /= 2) factor = Math.sqrt(factor);
  let step = 1 / least;
  for (let round = 0; round < rounds; round++, step *= factor)
    if (!before || round >= settledRounds) relax(places, springs, step, shuffled(springs.from.length, random));
  return places;
}

/** Moves both ends of each spring towards its length, once. */
function relax({ x, y }: Places, springs: Springs, step: number, order: Int32Array): void {
  const { from, to, length, weight, mutual } = springs;
  for (const one of order) {
    const a = from[one]!;
    const b = to[one]!;
    const dx = x[a]! - x[b]!;
    const dy = y[a]! - y[b]!;
    const far = Math.sqrt(dx * dx + dy * dy) || 1e-9;
    const share = (Math.min(1, weight[one]! * step) * (far - length[one]!)) / (2 * far);
    x[b]! += share * dx;
    y[b]! += share * dy;
    if (one >= mutual) continue;
    x[a]! -= share * dx;
    y[a]! -= share * dy;
  }
}

const noSprings = (): Springs => ({ from: [], to: [], length: [], weight: [], mutual: 0 });

function add(springs: Springs, from: number, to: number, length: number, weight: number): void {
  springs.from.push(from);
  springs.to.push(to);
  springs.length.push(length);
  springs.weight.push(weight);
}

function allPairs(network: Network): Springs {
  const springs = noSprings();
  for (let a = 0; a < network.size; a++) {
    const hops = hopsFrom(network, a);
    for (let b = a + 1; b < network.size; b++) add(springs, a, b, hops[b]!, 1 / hops[b]! ** 2);
  }
  springs.mutual = springs.from.length;
  return springs;
}

function tiesAndPivots(network: Network): Springs {
  const springs = noSprings();
  for (const [a, b] of network.ties) add(springs, a, b, 1, 1);
  springs.mutual = springs.from.length;
  for (const { pivot, hops, within } of pivotsOf(network))
    for (let node = 0; node < network.size; node++) {
      const far = hops[node]!;
      if (node !== pivot && far > 1) add(springs, pivot, node, far, within[Math.floor(far / 2)]! / far ** 2);
    }
  return springs;
}

/** Pivots, each the farthest from those before; `within[r]` says how many of the nodes nearest to it are r steps away or fewer. */
function pivotsOf(network: Network): { pivot: number; hops: Int32Array; within: Int32Array }[] {
  const nearest = new Int32Array(network.size).fill(network.size);
  const owner = new Int32Array(network.size);
  const found: { pivot: number; hops: Int32Array }[] = [];
  for (let pivot = 0; found.length < pivots; pivot = nearest.indexOf(nearest.reduce((a, b) => Math.max(a, b)))) {
    const hops = hopsFrom(network, pivot);
    for (let node = 0; node < network.size; node++) {
      if (hops[node]! >= nearest[node]!) continue;
      nearest[node] = hops[node]!;
      owner[node] = found.length;
    }
    found.push({ pivot, hops });
  }
  return found.map(({ pivot, hops }, number) => {
    const within = new Int32Array(network.size);
    for (let node = 0; node < network.size; node++) if (owner[node] === number) within[hops[node]!]!++;
    for (let steps = 1; steps < network.size; steps++) within[steps]! += within[steps - 1]!;
    return { pivot, hops, within };
  });
}
