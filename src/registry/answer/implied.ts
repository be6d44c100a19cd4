/** What follows of itself from what was typed in a step. Pure. */
import { isBlank, type TypedAnswers } from '../organization/answers.ts';

/** Whoever names an ally has made an alliance, and whoever works in one comuna and names none works in that of the seat. */
export function withImplied<T extends TypedAnswers>(typed: T): T {
  const { scope, comuna, worksIn, worksInComunas, hasAlliances, allies } = typed;
  const isSeatAlone = scope === 'communal' && comuna && isBlank(worksIn) && isBlank(worksInComunas);
  return {
    ...typed,
    ...(isSeatAlone && { worksInComunas: [comuna].flat() }),
    ...(isBlank(hasAlliances) && !isBlank(allies) && { hasAlliances: 'yes' }),
  };
}
