/** A voice of the home page: what somebody says, or a photograph of them, for as long as they consent. Pure. */
import type { Section } from '#platform/facet/section.ts';
import type { Picture } from '../picture/picture.ts';

export const mostWords = 25;

/** How a photograph is cut. */
export const shapes = ['3:2', '1:1'] as const;
export type PhotographShape = (typeof shapes)[number];

/** What of it is kept, as it is read: the top left first. */
export const focuses = [
  'left top',
  'top',
  'right top',
  'left',
  'center',
  'right',
  'left bottom',
  'bottom',
  'right bottom',
] as const;
export type PhotographFocus = (typeof focuses)[number];

export const inkJobs = ['who', 'gap', 'do', 'got', 'mesa'] as const satisfies readonly Section[];

/** `over`: the time of the consent is past. */
export type VoiceState = 'draft' | 'published' | 'over' | 'withdrawn';

/** What the public reads of one. */
export interface SaidVoice {
  readonly id: string;
  readonly words: string | null;
  readonly name: string;
  readonly role: string;
  readonly place: string;
  readonly link: string;
  readonly caption: string;
  readonly taken: string;
  readonly job: Section;
  readonly picture: Picture | null;
}

interface Standing {
  readonly publishedAt: Temporal.Instant | null;
  readonly withdrawnAt: Temporal.Instant | null;
  readonly consentUntil: Temporal.PlainDate | null;
}

export function stateOfVoice(
  { publishedAt, withdrawnAt, consentUntil }: Standing,
  today: Temporal.PlainDate,
): VoiceState {
  if (withdrawnAt) return 'withdrawn';
  if (consentUntil && Temporal.PlainDate.compare(consentUntil, today) < 0) return 'over';
  return publishedAt ? 'published' : 'draft';
}

export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

interface Told {
  readonly words: string;
  readonly hasPicture: boolean;
  readonly alt: string;
  readonly caption: string;
  readonly taken: string;
}

/** Why it cannot be kept so: nothing is said or shown, or a picture lacks its words. */
export function whyNotKeepVoice({
  words,
  hasPicture,
  alt,
  caption,
  taken,
}: Told): 'voice-empty' | 'picture-unsaid' | null {
  if (!words && !hasPicture) return 'voice-empty';
  return hasPicture && !(alt && caption && taken) ? 'picture-unsaid' : null;
}

/** The fields of which each of those reasons speaks. */
const unsaid = { 'voice-empty': ['words'], 'picture-unsaid': ['caption', 'taken', 'alt'] } as const;

/** At each field that was left empty, the reason it was refused for. */
export function issuesOfRefused(code: string | undefined, typed: Readonly<Record<string, string>>) {
  const fields = code === 'voice-empty' || code === 'picture-unsaid' ? unsaid[code] : [];
  return Object.fromEntries(fields.filter((field) => !typed[field]?.trim()).map((field) => [field, code ?? '']));
}

/** Why it cannot be shown, or called off, or withdrawn, as it stands. */
export const whyNotPublishVoice = (state: VoiceState) =>
  state === 'withdrawn' ? 'voice-withdrawn' : state === 'over' ? 'consent-over' : null;
export const whyNotChangeVoice = (state: VoiceState) => (state === 'withdrawn' ? 'voice-withdrawn' : null);

/** «Rosa Pérez · cose abrigos · Tomé · mayo de 2026»: who, what, where, when. */
export const captionOf = ({ name, caption, place, taken }: SaidVoice): string =>
  [name, caption, place, taken].filter(Boolean).join(' · ');

/** Those of the home page: the first that speaks is read large, two more small; a photograph alone stands beside. */
export function arranged(voices: readonly SaidVoice[]) {
  const [long = null, ...others] = voices.filter(({ words }) => words !== null);
  const photograph = voices.find(({ words, picture }) => words === null && picture !== null) ?? null;
  return { long, short: others.slice(0, 2), photograph };
}
