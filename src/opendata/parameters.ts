/** Reads the parameters of a request through a schema. */
import * as v from 'valibot';
import { answerProblem } from './respond.ts';

/** The parameters as the schema reads them, or the problem that says what is wrong with each. */
export function readParameters<S extends v.GenericSchema>(
  schema: S,
  params: URLSearchParams,
  repeatable: readonly string[] = [],
): { value: v.InferOutput<S> } | { refused: Response } {
  const given: Record<string, string | string[]> = {};
  const errors: { parameter: string; detail: string }[] = [];
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name);
    if (repeatable.includes(name)) given[name] = values;
    else if (values.length === 1) given[name] = values[0]!;
    else errors.push({ parameter: name, detail: 'May be given once only' });
  }
  const read = v.safeParse(schema, given);
  if (!read.success)
    errors.push(
      ...read.issues.map((issue) => ({ parameter: v.getDotPath(issue)?.split('.')[0] ?? '', detail: issue.message })),
    );
  if (!read.success || errors.length > 0)
    return { refused: answerProblem(400, 'Bad Request', { detail: 'Some parameters are not as documented.', errors }) };
  return { value: read.output };
}
