/** Who watches a report: is told the step it is at, and may stop it. */

/** The steps of a report, in order. */
export const reportSteps = ['reading', 'checking', 'preparing', 'measuring', 'grading'] as const;
export type ReportStep = (typeof reportSteps)[number];

export interface WatchOptions {
  /** Stops the report, in the midst of a statement too; the report then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told each step when it begins (share 0), as it goes where that is known, and when it ends (share 1). Shares are of the step. */
  readonly progress?: ((step: ReportStep, share: number) => void) | undefined;
}

/** Work that holds the thread lets others have it after so many milliseconds. */
const TURN_MS = 25;

export class Watch {
  readonly signal: AbortSignal | undefined;
  readonly #progress: WatchOptions['progress'];
  #step: ReportStep = 'reading';
  #turn = performance.now();

  constructor({ signal, progress }: WatchOptions = {}) {
    this.signal = signal;
    this.#progress = progress;
  }

  /** Runs one step; throws the signal's reason before and after, when it was stopped. */
  async during<T>(step: ReportStep, work: () => Promise<T>): Promise<T> {
    this.#step = step;
    this.#tell(0);
    const done = await work();
    this.#tell(1);
    return done;
  }

  /** Tells how far the step is, at most once a turn. */
  async reach(share: number): Promise<void> {
    if (await this.breathe()) this.#tell(share);
  }

  /** Once a turn lets other work of the process go on; a signal given meanwhile stops the report here. Answers whether it did. */
  async breathe(): Promise<boolean> {
    if (performance.now() - this.#turn < TURN_MS) return false;
    await new Promise((resolve) => setImmediate(resolve));
    this.#turn = performance.now();
    this.signal?.throwIfAborted();
    return true;
  }

  #tell(share: number): void {
    this.#progress?.(this.#step, share);
    this.signal?.throwIfAborted();
  }
}
