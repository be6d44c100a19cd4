/** Chance for properties over random input: it always falls the same for a seed. */
export interface Dice {
  /** From 0 up to 1. */
  (): number;
  readonly one: <T>(of: readonly T[]) => T;
  readonly some: <T>(of: readonly T[]) => T[];
}

export function diceOf(seed: number): Dice {
  let state = seed;
  const roll = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  return Object.assign(roll, {
    one: <T>(of: readonly T[]) => of[Math.floor(roll() * of.length)]!,
    some: <T>(of: readonly T[]) => of.filter(() => roll() < 0.3),
  });
}
