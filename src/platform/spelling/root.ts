/** The root that the forms of a Spanish word share: «embargar», «embargo»; «estudian», «estudios». Pure. */
import { stemmer } from '@orama/stemmers/spanish';

/** So long is a root that forms share, and no other word. */
const shortest = 4;

/** As Snowball's Spanish stemmer cuts it, whether its accents were typed or not; null where it is too short to say anything. */
export function spanishRoot(word: string): string | null {
  const root = stemmer(word.toLowerCase().replace(/[cs]ion$/, (end) => end.replace('o', 'ó')));
  const plain = root.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.length < shortest ? null : plain;
}
