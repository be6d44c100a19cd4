/** Fits the parameters of the search for duplicates on the tuning half: changes one at a time, keeps what helps. */
import { PARAMETERS } from '#registry/likeness/weights.ts';
import { randomFrom } from '#platform/random.ts';
import { CARELESS, NAMES_ONLY, USUAL } from './corrupt.ts';
import { measure, register, written } from './measure.ts';

const rows = register('tuning');
const lists = [USUAL, CARELESS, NAMES_ONLY].flatMap((habits, at) =>
  [21, 22, 23].map((seed) => written(rows, habits, seed + 10 * at)),
);

/** Recall, with every point of precision under 0.99 counting four times. */
function worth(): number {
  const results = lists.map(measure);
  const mean = (pick: (at: number) => number): number =>
    results.reduce((sum, _, at) => sum + pick(at), 0) / results.length;
  const recall = mean((at) => results[at]?.recall ?? 0);
  const precision = mean((at) => Math.min(0.993, results[at]?.precision ?? 0));
  return recall - 4 * (0.993 - precision);
}

interface Knob {
  readonly name: string;
  get(): number;
  set(value: number): void;
}

function knobs(of: object, path = ''): Knob[] {
  return Object.entries(of).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return knobs(value, `${path}${key}.`);
    if (['slope', 'legal', 'word'].includes(key)) return [];
    return [
      {
        name: path + key,
        get: () => Reflect.get(of, key) as number,
        set: (changed: number) => Reflect.set(of, key, changed),
      },
    ];
  });
}

const random = randomFrom(7);
let best = worth();
console.log('start', best.toFixed(5));
for (let round = 0; round < 4; round++) {
  for (const knob of knobs(PARAMETERS)) {
    const before = knob.get();
    const step = (0.08 + 0.2 * random()) * (random() < 0.5 ? -1 : 1);
    for (const tried of [before * (1 + step), before * (1 - step)]) {
      knob.set(Number(tried.toPrecision(3)));
      const worthNow = worth();
      if (worthNow > best + 0.0001) {
        best = worthNow;
        console.log(best.toFixed(5), knob.name, knob.get());
        break;
      }
      knob.set(before);
    }
  }
}
console.log(JSON.stringify(PARAMETERS, null, 2));
