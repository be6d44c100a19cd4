/**
 * Gini, quantiles and share ratios with their influence functions (Osier 2009; Deville 1999), as R's convey computes them. Persons come
 * sorted by value: weights w, values x. Quantiles are the least value at which the cumulative share of weight reaches p.
 */

export interface Sorted {
  readonly w: Float64Array;
  readonly x: Float64Array;
}

export interface Influenced {
  readonly estimate: number;
  /** One value per person, not yet multiplied by the weight. */
  readonly influence: Float64Array;
}

/** Gini coefficient; NaN when the values add up to 0. */
export function gini({ w, x }: Sorted): Influenced {
  const { population, total } = sums({ w, x });
  const shape = new Float64Array(x.length);
  let [rank, income, ranked] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [weight, value] = [w[i] as number, x[i] as number];
    rank += weight;
    income += weight * value;
    ranked += rank * value * weight;
    shape[i] = value * rank - income;
  }
  const twice = 2 * ranked - total;
  const byRanked = 2 / (total * population);
  const byTotal = -1 / (total * population) - twice / (total * total * population);
  const byPopulation = -twice / (total * population * population);
  const influence = x.map(
    (value, i) => byRanked * (total + (shape[i] as number) + value * (w[i] as number)) + byTotal * value + byPopulation,
  );
  return { estimate: twice / (total * population) - 1, influence };
}

/** The p-quantile. Its influence rests on a Gaussian kernel estimate of the density there. */
export function quantile(sorted: Sorted, p: number): Influenced {
  const { population } = sums(sorted);
  const at = quantileOf(sorted, p, population);
  const { density } = kernel(sorted, at);
  return { estimate: at, influence: sorted.x.map((value) => -((value <= at ? 1 : 0) - p) / (population * density)) };
}

/** What those above the `upper` quantile have for each unit of those up to the `lower` one: 0.8 and 0.2 give S80/S20, 0.9 and 0.4 give 10/40. */
export function shareRatio(sorted: Sorted, lower: number, upper: number): Influenced {
  const { total } = sums(sorted);
  const [below, above] = [totalUpTo(sorted, lower), totalUpTo(sorted, upper)];
  const rich = total - above.estimate;
  const estimate = rich / below.estimate;
  const influence = sorted.x.map(
    (value, i) => (value - (above.influence[i] as number) - estimate * (below.influence[i] as number)) / below.estimate,
  );
  return { estimate, influence };
}

/** Total of the values up to the p-quantile. */
function totalUpTo(sorted: Sorted, p: number): Influenced {
  const { w, x } = sorted;
  const { population } = sums(sorted);
  const at = quantileOf(sorted, p, population);
  const { density, income } = kernel(sorted, at);
  let estimate = 0;
  const influence = x.map((value, i) => {
    const inside = value <= at ? 1 : 0;
    estimate += inside * value * (w[i] as number);
    return inside * value - (income * (inside - p)) / (population * density);
  });
  return { estimate, influence };
}

function quantileOf({ w, x }: Sorted, p: number, population: number): number {
  let rank = 0;
  for (let i = 0; i < x.length; i++) {
    rank += w[i] as number;
    if (rank / population >= p) return x[i] as number;
  }
  return x.at(-1) ?? NaN;
}

/** Derivatives, at a value, of the distribution function and of the total below it. Bandwidth: standard deviation / N^0.2. */
function kernel({ w, x }: Sorted, at: number): { density: number; income: number } {
  const { population, total, squares } = sums({ w, x });
  const bandwidth =
    Math.sqrt((squares - (total * total) / population) / population) / Math.exp(0.2 * Math.log(population));
  let [density, income] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const u = (at - (x[i] as number)) / bandwidth;
    const mass = (Math.exp(-(u * u) / 2) / Math.sqrt(2 * Math.PI)) * (w[i] as number);
    density += mass;
    income += mass * (x[i] as number);
  }
  return { density: density / (population * bandwidth), income: income / bandwidth };
}

function sums({ w, x }: Sorted): { population: number; total: number; squares: number } {
  let [population, total, squares] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [weight, value] = [w[i] as number, x[i] as number];
    population += weight;
    total += weight * value;
    squares += weight * value * value;
  }
  return { population, total, squares };
}
