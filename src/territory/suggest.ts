/** The places a person may have meant by what was typed, the likeliest first: comunas, regions and the country. */
import { editDistance } from '#platform/spelling/edit-distance.ts';
import { initialsSpelledOut, spelledOut } from './abbreviation.ts';
import { findRegion, namesOfComuna, namesOfRegion, plain } from './find.ts';
import { comunaByCode, comunas, regions } from './territory.ts';

export interface Suggestion {
  /** `CL`, a region's code or a comuna's. */
  readonly code: string;
  /** It is called just that, or that is its code; otherwise it is only like it. */
  readonly exact: boolean;
}

interface Candidate {
  readonly code: string;
  readonly names: readonly string[];
  readonly population: number;
}

const COUNTRY: Candidate = { code: 'CL', names: ['chile', 'pais', 'cl', 'todo chile'], population: Infinity };
const candidates: readonly Candidate[] = [
  COUNTRY,
  ...regions.map((region) => ({ ...region, names: namesOfRegion(region).map(plain) })),
  ...comunas.map((comuna) => ({ ...comuna, names: namesOfComuna(comuna).map(plain) })),
];

/**
 * Up to `most` places, by how near their name is to the text, then by population. All the exact ones come first: «O'Higgins» is a
 * region and a comuna. Empty when nothing is near.
 */
export function suggestPlaces(text: string, most = 8): Suggestion[] {
  const coded = byCode(text.trim());
  if (coded) return [{ code: coded, exact: true }];
  const wanted = plain(text).replace(/^(i(lustre)? )?(municipalidad|comuna) (de )?/, '');
  if (!wanted) return [];
  const meant: Meant = { wanted: spelledOut(wanted), initials: initialsSpelledOut(wanted) };
  const region = findRegion(text)?.code;
  return candidates
    .map((one) => ({ ...one, far: one.code === region ? regionDistance(one, meant) : distance(one, meant) }))
    .filter(({ far }) => far < Infinity)
    .toSorted((a, b) => a.far - b.far || b.population - a.population)
    .slice(0, most)
    .map(({ code, far }) => ({ code, exact: far === 0 }));
}

/** The places that are called just what was typed; beside a comuna, those whose longer name begins so: «San Pedro», «San Pedro de la Paz». */
export function placesCalled(text: string): string[] {
  const exact = suggestPlaces(text).flatMap((one) => (one.exact ? [one.code] : []));
  const wanted = plain(exact.map((code) => comunaByCode(code)?.name).find(Boolean) ?? '');
  const longer = comunas.filter(({ name }) => wanted && plain(name).startsWith(`${wanted} `));
  return [...exact, ...longer.toSorted((a, b) => b.population - a.population).map(({ code }) => code)];
}

/** A two-digit code is a region's; four or five digits are a comuna's, with or without the zero in front. */
function byCode(text: string): string | undefined {
  if (/^\d{1,2}$/.test(text)) return findRegion(text)?.code;
  return /^\d{4,5}$/.test(text) ? comunaByCode(text.padStart(5, '0'))?.code : undefined;
}

/** The text with its abbreviations spelled out, and what it is if a letter stands for a word. */
interface Meant {
  readonly wanted: string;
  readonly initials: readonly string[];
}

/** 0 the same, below 1 begins with it, 1 has a word that does, beyond that by slips: the nearest of its names. */
function distance({ names }: Candidate, { wanted, initials }: Meant): number {
  return Math.min(
    ...names.map((name) => nameDistance(name, wanted)),
    ...names.flatMap((name) => initials.map((text) => beginning(name, text))),
  );
}

/** A letter is taken for a word only where the whole text is, or begins, a name: never with a slip besides. */
function beginning(name: string, text: string): number {
  if (name === text) return 0;
  return name.startsWith(`${text} `) ? 0.5 : Infinity;
}

/** What find.ts takes for a region («VIII región», «RM») is that region, though no name is written so. */
function regionDistance(region: Candidate, meant: Meant): number {
  const far = distance(region, meant);
  return far < Infinity ? far : 0;
}

function nameDistance(name: string, wanted: string): number {
  if (name === wanted || name.replaceAll(' ', '') === wanted.replaceAll(' ', '')) return 0;
  if (wanted.length > 2 && name.startsWith(wanted)) return 0.5;
  if (wanted.length > 2 && name.split(' ').some((word) => word.startsWith(wanted))) return 1;
  const slips = wanted.length < 4 ? 0 : wanted.length < 6 ? 1 : wanted.length < 9 ? 2 : 3;
  const whole = editDistance(name, wanted, slips);
  if (whole <= slips) return 1 + whole;
  return wordsApart(name, wanted);
}

/** Every word typed is, but for a slip, the beginning of a word of the name: «puen alt» yes, «altopuente» no. */
function wordsApart(name: string, wanted: string): number {
  const words = name.split(' ');
  const near = wanted.split(' ').every((typed) => words.some((word) => likeBeginning(word, typed)));
  return near ? 4.5 : Infinity;
}

function likeBeginning(word: string, typed: string): boolean {
  if (word.startsWith(typed)) return true;
  return typed.length > 4 && editDistance(word.slice(0, typed.length), typed, 1) <= 1;
}
