/** Whether a word is surely another one with a slip of the finger or of the ear. */
import { editDistance } from './edit-distance.ts';
import { isOwnWord } from './own-words.ts';

/**
 * It sounds the same; or one letter is missing, too many, other or swapped, in a word long enough and neither where it begins nor
 * where it ends: «molino» is not «Molina», «pesos» is not «presos»; nor is it a word of its own: «solitario» is not «solidario». Both
 * without accents.
 */
export function isSlipOf(typed: string, meant: string): boolean {
  if (isOwnWord(typed) || Math.min(typed.length, meant.length) < 4 || Math.abs(typed.length - meant.length) > 2)
    return false;
  if (soundsLike(typed, meant) || soundsNear(typed, meant)) return true;
  if (typed[0] !== meant[0] || editDistance(typed, meant, 1) > 1) return false;
  const at = [...meant].findIndex((letter, place) => letter !== typed[place]);
  const isSwap = typed.length === meant.length && typed[at] === meant[at + 1] && typed[at + 1] === meant[at];
  if (!isSwap && typed.at(-1) !== meant.at(-1)) return false;
  return lacksVowel(typed, meant, at) || typed.length >= (typed.length === meant.length && !isSwap ? 9 : 7);
}

/** The one of some words that another is surely a slip of; those that sound the same before others. Two of one stem are one. */
export function meantAmong(
  typed: string,
  words: readonly string[],
  stemOf: (word: string) => string,
): string | undefined {
  const near = words.filter((word) => isSlipOf(typed, word));
  const alike = near.filter((word) => soundsLike(typed, word));
  const among = alike.length > 0 ? alike : near;
  return new Set(among.map(stemOf)).size === 1 ? among[0] : undefined;
}

/** «valparaizo», «fernandes». */
export const soundsLike = (typed: string, meant: string): boolean => soundOf(typed) === soundOf(meant);

/** «alsaimer»: a long word in which one sound is another, neither where it begins nor where it ends. */
function soundsNear(typed: string, meant: string): boolean {
  const [heardSo, soundsSo] = [soundOf(typed), soundOf(meant)];
  return (
    Math.min(heardSo.length, soundsSo.length) >= 8 &&
    heardSo.length === soundsSo.length &&
    heardSo.slice(0, 2) === soundsSo.slice(0, 2) &&
    heardSo.slice(-2) === soundsSo.slice(-2) &&
    editDistance(heardSo, soundsSo, 1) === 1
  );
}

/** «jvenes», «mujres»: no word is written so, however short. */
const lacksVowel = (typed: string, meant: string, at: number): boolean =>
  typed.length < meant.length && /^[^aeiou][aeiou][^aeiou]$/.test(meant.slice(at - 1, at + 2));

/** Most words that one is held against are the same at every question: how they sound is remembered. */
const sounds = new Map<string, string>();
const mostSounds = 20_000;

function soundOf(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  if (sounds.size >= mostSounds) sounds.clear();
  const sound = heard(word);
  sounds.set(word, sound);
  return sound;
}

/** As Chile says it, where b and v, s, c and z, ll and y are one. */
function heard(word: string): string {
  return word
    .replace(/(?<!c)h/g, '')
    .replaceAll('v', 'b')
    .replace(/z|c(?=[ei])/g, 's')
    .replace(/qu(?=[ei])|k/g, 'c')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/gu(?=[ei])/g, 'g')
    .replace(/ll|y/g, 'i')
    .replace(/m(?=[bp])/g, 'n')
    .replace(/([^r])\1+/g, '$1');
}
