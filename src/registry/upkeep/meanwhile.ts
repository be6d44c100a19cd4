/** What two people wrote at once over the same answers, brought together field by field. Pure. */
import { fields, withPartners, type Field, type TypedAnswers } from '../organization/answers.ts';
import { asText } from '../organization/judge.ts';

export interface BroughtTogether {
  /** What was typed where its writer changed something; elsewhere, what it says now. */
  readonly typed: TypedAnswers;
  /** What both changed, each in another way. */
  readonly clashes: readonly Field[];
}

/**
 * What somebody typed over what they saw, brought to what the organisation says now. Only what they changed is theirs, so whatever was
 * written meanwhile in other fields stands; fields that say something only together are one. Of a field not among `seen`, they saw `now`.
 */
export function bringTogether(now: TypedAnswers, seen: TypedAnswers, typed: TypedAnswers): BroughtTogether {
  const shown = { ...now, ...seen };
  const differs = (one: TypedAnswers, other: TypedAnswers) => (field: Field) =>
    asText(one[field]) !== asText(other[field]);
  const written = fields.filter((field) => field in typed);
  const ofWriter = (field: Field) => withPartners(field).some((one) => one in typed && differs(typed, shown)(one));
  const ofOthers = (field: Field) => withPartners(field).some(differs(now, shown));
  const together = written.map((field) => [field, ofWriter(field) ? typed[field]! : (now[field] ?? '')] as const);
  const clashes = written.filter((field) => ofWriter(field) && ofOthers(field) && differs(typed, now)(field));
  return { typed: Object.fromEntries(together), clashes };
}
