/** What an organisation would say with the cells of a row that agree with the rest; the others stay out. Pure. */
import { withPartners } from '../organization/answers.ts';
import { judge } from '../organization/judge.ts';
import type { ImportAnswers, ImportField } from './row.ts';

/** A cell that stays out, and why. */
export interface CellFault {
  readonly field: ImportField;
  readonly code: string;
  /** The other line, when two contradict each other. */
  readonly line?: number;
  readonly published?: true;
}

interface Agreed {
  /** Null where it is none of the cells that does not agree. */
  readonly answers: ImportAnswers | null;
  readonly wrong: readonly CellFault[];
}

/** `clash`: what of it another organisation, or another line, has already. */
export function agreeing(
  base: ImportAnswers,
  taken: Partial<ImportAnswers>,
  clash: (said: ImportAnswers) => CellFault | null,
): Agreed {
  const { state = base.state, ...cells } = taken;
  const judged = judge(base, cells, { whole: false });
  const answers = 'answers' in judged ? { ...judged.answers, state } : null;
  const why = answers ? clash(answers) : firstOf('issues' in judged ? judged.issues : {});
  if (!why) return { answers, wrong: [] };
  const field = [why.field, ...withPartners(why.field), ...besides(why.field)].find((one) => one in taken);
  if (!field) return { answers: null, wrong: [why] };
  const { [field]: _, ...rest } = taken;
  const agreed = agreeing(base, rest, clash);
  return { ...agreed, wrong: [{ ...why, field }, ...agreed.wrong] };
}

function firstOf(issues: Readonly<Partial<Record<ImportField, string>>>): CellFault | null {
  const [first] = Object.entries(issues);
  return first ? { field: first[0] as ImportField, code: first[1] } : null;
}

/** An organisation that was retired may come back with a RUT that another one has by now. */
const besides = (field: ImportField): readonly ImportField[] => (field === 'rut' ? ['state'] : []);
