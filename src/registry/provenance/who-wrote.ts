/** Whoever wrote a field, in words. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';
import type { Writing } from './writing.ts';

export function whoWrote({ door, personName }: Writing, t: Catalogue<typeof es>): string {
  if (door === 'own') return personName || t.team;
  return door === 'registration' || door === 'correction' ? personName || t.registrant : t.mesa(personName);
}
