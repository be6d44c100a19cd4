/** A correction: the questions of a registration that the mesa asks again, and those that hang together with them. Pure. */
import * as v from 'valibot';
import { changedFields, fields, type Field, type TypedAnswers } from '../organization/answers.ts';
import { organizationFields } from '../organization/schema.ts';

/** Told of a field: why it is asked again, or what is wrong with it. */
type Told = Readonly<Record<string, string>>;

/** Who corrects the first has to see the others too: they are one answer in two boxes. */
const together: Partial<Record<Field, Field>> = {
  region: 'comuna',
  kindOther: 'kinds',
  worksIn: 'worksInComunas',
  worksInComunas: 'worksIn',
};

/** The questions to show, in the order of the form: those asked again, their other half, and what else keeps it from being sent. */
export function questionsToCorrect(reasons: Told, issues: Told): Field[] {
  const asked = fields.filter((field) => field in reasons || field in issues);
  const halves = asked.map((field) => together[field]);
  return fields.filter((field) => asked.includes(field) || halves.includes(field));
}

/** Those that say something else than what was sent: written since, and not sent. */
export const writtenSince = (shown: readonly Field[], sent: TypedAnswers, typed: TypedAnswers): Field[] =>
  shown.filter((field) => !sameAnswer(field, sent, typed));

/** Those that have a box for their explanation: asked about and unchanged when it was to be sent, or explained already. */
export const toExplain = (unchanged: readonly Field[], explanation: Told): Field[] =>
  fields.filter((field) => unchanged.includes(field) || explanation[field]);

/** Those asked again that still stand as they were sent, or that have something wrong. */
export function stillToCorrect(reasons: Told, issues: Told, sent: TypedAnswers, typed: TypedAnswers): Field[] {
  const stands = (field: Field) => [field, ...either(field)].every((one) => sameAnswer(one, sent, typed));
  return fields.filter((field) => field in reasons && (field in issues || stands(field)));
}

/** The other half, where changing it answers just as well: regions are said whole or by their comunas. */
const either = (field: Field): Field[] => {
  const other = together[field];
  return other && together[other] === field ? [other] : [];
};

function sameAnswer(field: Field, sent: TypedAnswers, typed: TypedAnswers): boolean {
  const [before, after] = [sent, typed].map((answers) => v.safeParse(organizationFields[field], answers[field]).output);
  return changedFields({ [field]: before }, { [field]: after }).length === 0;
}
