/** Quantiles of Student's t, by the incomplete beta function (Abramowitz and Stegun 26.5, 26.7; Lentz's continued fraction). */

/** The value t with P(T ≤ t) = probability for ½ < probability < 1; df may be Infinity. NaN without degrees of freedom. */
export function studentQuantile(probability: number, df: number): number {
  if (!(df > 0)) return NaN;
  const tail = 2 * (1 - probability);
  let t = normalGuess(probability);
  let low = 0;
  let high = Infinity;
  for (let step = 0; step < 200; step++) {
    const excess = twoTails(t, df) - tail;
    if (excess > 0) low = t;
    else high = t;
    const next = t + excess / (2 * density(t, df));
    const inside = next > low && next < high ? next : high === Infinity ? t * 2 : (low + high) / 2;
    if (Math.abs(inside - t) <= 2e-16 * t) return inside;
    t = inside;
  }
  return t;
}

/** P(|T| > t), as I_x(df/2, ½) with x = df/(df + t²). */
export function twoTails(t: number, df: number): number {
  if (df === Infinity) return regularizedGammaTail(t);
  const [a, b] = [df / 2, 0.5];
  const y = (t * t) / (df + t * t);
  if (y <= 0) return 1;
  const front = gammaHalfStep(a) * Math.exp(a * Math.log1p(-y)) * Math.sqrt(y / Math.PI);
  const x = 1 - y;
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(y, b, a)) / b;
}

function density(t: number, df: number): number {
  if (df === Infinity) return Math.exp(-(t * t) / 2) / Math.sqrt(2 * Math.PI);
  return (gammaHalfStep(df / 2) * Math.exp(-((df + 1) / 2) * Math.log1p((t * t) / df))) / Math.sqrt(df * Math.PI);
}

/** Γ(a + ½)/Γ(a): its asymptotic series above 20, below by recurrence; the difference of two log-gammas would lose digits. */
function gammaHalfStep(a: number): number {
  if (a < 20) return (gammaHalfStep(a + 1) * a) / (a + 0.5);
  const y = 1 / (a * a);
  return Math.sqrt(a) * Math.exp((-1 / 8 + y * (1 / 192 - y * (1 / 640 - (y * 17) / 14336))) / a);
}

/** Abramowitz and Stegun 26.2.23. */
function normalGuess(probability: number): number {
  const u = Math.sqrt(-2 * Math.log(1 - probability));
  return u - (2.515517 + u * (0.802853 + u * 0.010328)) / (1 + u * (1.432788 + u * (0.189269 + u * 0.001308)));
}

function betaFraction(x: number, a: number, b: number): number {
  const nonzero = (v: number) => (Math.abs(v) < 1e-300 ? 1e-300 : v);
  let c = 1;
  let d = 1 / nonzero(1 - ((a + b) * x) / (a + 1));
  let f = d;
  for (let m = 1; m < 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonzero(1 + even * d);
    c = nonzero(1 + even / c);
    f *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonzero(1 + odd * d);
    c = nonzero(1 + odd / c);
    const change = d * c;
    f *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return f;
}

/** P(|Z| > t) for the standard normal, as Q(½, t²/2). */
function regularizedGammaTail(t: number): number {
  const x = (t * t) / 2;
  if (x < 1.5) {
    let term = 2;
    let sum = 2;
    for (let k = 1; k < 200 && Math.abs(term) > 1e-18 * sum; k++) sum += term = (term * x) / (k + 0.5);
    return 1 - Math.sqrt(x / Math.PI) * Math.exp(-x) * sum;
  }
  let fraction = 0;
  for (let k = 200; k > 0; k--) fraction = (k * (k - 0.5)) / (x + 2 * k + 0.5 - fraction);
  return (Math.sqrt(x / Math.PI) * Math.exp(-x)) / (x + 0.5 - fraction);
}
