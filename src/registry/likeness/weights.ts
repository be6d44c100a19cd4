/** The numbers of the search for duplicates, fitted by `bench/duplicates/fit.ts` on the tuning half of the real register. */

export const PARAMETERS = {
  /** How much a word tells, by what it does in the name. */
  role: { filler: 0.08, legal: 0, purpose: 0.5, number: 0.8, word: 1 },
  /** How much a wrong letter takes from the likeness of two words, in letters. */
  edit: 0.6,
  /** The same in names run together. */
  joinedEdit: 1.6,
  /** How much the words of the longer name that the other lacks count against. */
  missing: 0.4,
  /** How much words that contradict each other count against. */
  contrary: 0.8,
  /** What contrary legal forms (`fundación`, `corporación`) count against, in nats. */
  contraryForm: 0.8,
  /** What is left of the likeness of `Villa Sur 12` and `Villa Sur 13`. */
  contraryNumbers: 0.65,
  /** Two names that share less than `enough` nats and lack words have this part of the difference against them. */
  enough: 9,
  untold: 0.38,
  /** A name cut short: how many letters it must have, and how like the full name it is. */
  shortestCut: 18,
  cut: 0.8,
  /** Another name (known as, in brackets) counts when it tells this many nats: «Centro» alone is nobody's. */
  leastOtherName: 4.5,
  /** How sharply the score rises around the threshold. */
  slope: 14,
  /** The likeness of names at which it is even odds, by what the RUTs say. */
  evenOdds: { near: 0.4, unknown: 0.68, different: 0.9 },
  sameRegion: 0.03,
  otherRegion: -0.08,
  /** Two groups become one when their entries resemble each other this much on average. */
  leastAverage: 0.5,
  /** An entry as like to one as to another, which are themselves unlike, goes with neither. */
  rivalMargin: 0.09,
};
