/** A rule said no. Expected, shown to the person in words; never logged as a fault. */
export class Refusal extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: string, details: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}

/** Throws a Refusal when a rule gave a reason code; does nothing on null. */
export function refuse(code: string | null, details?: Readonly<Record<string, string | number>>): void {
  if (code) throw new Refusal(code, details);
}

/** Refuses at once: for a branch that has nothing else to return. */
export function refused(code: string, details?: Readonly<Record<string, string | number>>): never {
  throw new Refusal(code, details);
}
