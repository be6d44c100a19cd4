/** A correction: the questions of a registration that the mesa asks again, and those that hang together with them. Pure. */
import * as v from 'valibot';
import { changedFields, fields, withPartners, type Field, type TypedAnswers } from '../organization/answers.ts';
import { organizationFields } from '../organization/schema.ts';

/** Told of a field: why it is asked again, or what is wrong with it. */
type Told = Readonly<Record<string, string>>;

/** Regions are said whole or by their comunas: changing either answers just as well. */
const either = (field: Field): readonly Field[] =>
  field === 'worksIn' || field === 'worksInComunas' ? ['worksIn', 'worksInComunas'] : [field];

/** Who corrects one has to see the others too: they are one answer in two boxes. */
const halvesOf = (field: Field): readonly Field[] => [...withPartners(field), ...either(field)];

/** The questions to show, in the order of the form: those asked again, their other half, and what else keeps it from being sent. */
export function questionsToCorrect(reasons: Told, issues: Told): Field[] {
  const halves = fields.filter((field) => field in reasons || field in issues).flatMap(halvesOf);
  return fields.filter((field) => halves.includes(field));
}

/** Of a question that is not asked again and only comes along: the one that it goes with. */
export const comesAlongWith = (field: Field, reasons: Told): Field | undefined =>
  field in reasons ? undefined : withPartners(field).find((one) => one in reasons);

/** Those that say something else than what was sent: written since, and not sent. */
export const writtenSince = (shown: readonly Field[], sent: TypedAnswers, typed: TypedAnswers): Field[] =>
  shown.filter((field) => !sameAnswer(field, sent, typed));

/** Those that have a box for their explanation: asked about and unchanged when it was to be sent, or explained already. */
export const toExplain = (unchanged: readonly Field[], explanation: Told): Field[] =>
  fields.filter((field) => unchanged.includes(field) || explanation[field]);

/** Those asked again that still stand as they were sent, or that have something wrong. */
export function stillToCorrect(reasons: Told, issues: Told, sent: TypedAnswers, typed: TypedAnswers): Field[] {
  const stands = (field: Field) => either(field).every((one) => sameAnswer(one, sent, typed));
  return fields.filter((field) => field in reasons && (field in issues || stands(field)));
}

function sameAnswer(field: Field, sent: TypedAnswers, typed: TypedAnswers): boolean {
  const [before, after] = [sent, typed].map((answers) => v.safeParse(organizationFields[field], answers[field]).output);
  return changedFields({ [field]: before }, { [field]: after }).length === 0;
}
