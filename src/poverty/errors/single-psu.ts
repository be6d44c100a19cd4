/** What to do with strata that have a single PSU, which say nothing of their own variance. Names and meaning as in R `survey`. */

/**
 * `fail` refuses; `remove` and `certainty` let the stratum add nothing; `adjust` takes its squares about 0 rather than its own mean;
 * `average` gives it the mean variance of the other strata.
 */
export const lonelyTreatments = ['fail', 'remove', 'certainty', 'adjust', 'average'] as const;
export type Lonely = (typeof lonelyTreatments)[number];

export interface Treatment {
  readonly lonely: Lonely;
  /** Also treat so the strata in which the domain has a single PSU (R's `survey.adjust.domain.lonely`); matters to adjust and average. */
  readonly inDomains: boolean;
}

/** As Chile's ministry does: single-PSU strata add nothing. */
export const defaultTreatment: Treatment = { lonely: 'certainty', inDomains: false };
