/** Reads the parameters of a request through a schema. */
import * as v from 'valibot';
import { answerProblem } from './respond.ts';

type Fault = { readonly parameter: string; readonly detail: string };

/** The parameters as the schema reads them, or the problem that says what is wrong with each. */
export function readParameters<S extends v.GenericSchema>(
  schema: S,
  params: URLSearchParams,
  repeatable: readonly string[] = [],
): { value: v.InferOutput<S> } | { refused: Response } {
  const { given, twice } = givenIn(params, repeatable);
  const read = v.safeParse(schema, given);
  if (read.success && twice.length === 0) return { value: read.output };
  const errors = [...twice, ...(read.issues ?? []).map(faultOf)];
  return { refused: answerProblem(400, 'Bad Request', { detail: 'Some parameters are not as documented.', errors }) };
}

/** One value of each name, a list of the repeatable ones, and the faults of what was given twice. */
function givenIn(params: URLSearchParams, repeatable: readonly string[]) {
  const given: Record<string, string | string[]> = {};
  const twice: Fault[] = [];
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name);
    if (repeatable.includes(name)) given[name] = values;
    else if (values.length === 1) given[name] = values[0]!;
    else twice.push({ parameter: name, detail: 'May be given once only' });
  }
  return { given, twice };
}

function faultOf(issue: v.BaseIssue<unknown>): Fault {
  return { parameter: v.getDotPath(issue)?.split('.')[0] ?? '', detail: issue.message };
}
