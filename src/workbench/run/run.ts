/** A run: one measurement of a file by one method, as a job with its progress, its end and its recipe. */
import type { Figure } from '#poverty/publication/figure.ts';
import type { Lonely } from '#poverty/errors/single-psu.ts';
import type { Suppression } from '#poverty/publication/suppression.ts';
import type { Survey } from '#poverty/survey/survey.ts';
import type { ReportStep } from '#poverty/database/watch.ts';
import type { Failure } from '../file/microdata.ts';

/** `running` may be taken up again by another process; the last three are ends. */
export const runStates = ['requested', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];

export interface RunOptions {
  /** Id of the rules of quality: 'ine-2020', 'cepal-2020'. */
  readonly quality: string;
  /** Confidence level of the intervals: 0.95. */
  readonly level: number;
  readonly lonely: Lonely;
  readonly domainLonely: boolean;
  /** Only these measures; all of the method's when left out. */
  readonly measures?: readonly string[];
  /** Also inequality of 'income' or of a variable of the survey. */
  readonly inequality?: string;
}

/** What is asked of a run. */
export interface RunRequest {
  readonly descriptionId: string;
  readonly method: string;
  /** Groupings, each a table: 'region', 'region*sexo'. The whole always comes first. */
  readonly by: readonly string[];
  readonly options: RunOptions;
  /** The run that this one repeats. */
  readonly againOf?: string;
}

/** A figure of a run, whole; `suppressed` says that a publication must leave it out, and why. */
export type RunFigure = Figure & { readonly suppressed?: Suppression };

export interface Run {
  readonly id: string;
  readonly state: RunState;
  readonly file: {
    readonly id: string;
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly rows: number | null;
    /** Whether its bytes are gone. */
    readonly removed: boolean;
  };
  readonly description: { readonly id: string; readonly version: number; readonly survey: Survey };
  readonly method: { readonly id: string; readonly version: number };
  readonly by: readonly string[];
  readonly options: RunOptions;
  readonly againOf: string | null;
  readonly requesterId: string | null;
  readonly requester: string;
  readonly requestedAt: Temporal.Instant;
  readonly startedAt: Temporal.Instant | null;
  readonly finishedAt: Temporal.Instant | null;
  /** What it is doing, and how much of the whole is done, between 0 and 1. */
  readonly step: ReportStep | 'suppressing' | 'writing' | null;
  readonly share: number | null;
  readonly cancelRequestedAt: Temporal.Instant | null;
  readonly failure: Failure | null;
  readonly engineVersion: string | null;
  readonly figures: { readonly sha256: string; readonly count: number } | null;
}
