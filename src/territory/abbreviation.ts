/** Names of places as people shorten them: «Pte. Alto», «Sta. Cruz», «S. Pedro». Texts are plain already (finding.ts). */

/** Each stands for one word and no other in any place's name. */
const SHORT: Readonly<Record<string, string>> = {
  pte: 'puente',
  pto: 'puerto',
  pta: 'punta',
  sta: 'santa',
  sto: 'santo',
  sn: 'san',
  gral: 'general',
  gnral: 'general',
  pdte: 'presidente',
  cdte: 'comandante',
  cmdte: 'comandante',
  nva: 'nueva',
  vla: 'villa',
  qta: 'quinta',
  mte: 'monte',
  est: 'estacion',
  lag: 'laguna',
  isl: 'isla',
  pdre: 'padre',
};

/** A letter may stand for several: which of them is known only by a whole name that begins so. */
const INITIALS: Readonly<Record<string, readonly string[]>> = {
  a: ['alto'],
  c: ['cerro', 'calle', 'calera', 'chillan', 'cabo'],
  d: ['diego'],
  e: ['el', 'estacion'],
  g: ['general'],
  i: ['isla'],
  j: ['jose', 'juan'],
  l: ['la', 'las', 'lo', 'los', 'lago', 'laguna'],
  m: ['maria', 'monte'],
  n: ['nueva'],
  p: ['puente', 'puerto', 'punta', 'padre', 'pedro', 'pozo'],
  q: ['quinta'],
  r: ['rio'],
  s: ['san', 'santa', 'santo'],
  t: ['teodoro', 'tierra', 'torres'],
  v: ['villa', 'vina'],
};
/** More would be a riddle. */
const mostInitials = 2;

/** The same text with the words that were shortened: "pte alto" → "puente alto". The last word is never taken for one. */
export function spelledOut(text: string): string {
  const words = text.split(' ');
  return words.map((word, i) => (i < words.length - 1 && SHORT[word]) || word).join(' ');
}

/** What a text with initials may mean: "s pedro" → "san pedro", "santa pedro", "santo pedro". None where there are no initials. */
export function initialsSpelledOut(text: string): string[] {
  const words = spelledOut(text).split(' ');
  const meant = words.map((word, i) => (i < words.length - 1 && INITIALS[word]) || null);
  const initials = meant.filter((options) => options !== null).length;
  if (initials === 0 || initials > mostInitials || words.at(-1)!.length < 3) return [];
  return words
    .map((word, i) => meant[i] ?? [word])
    .reduce<string[]>((texts, options) => texts.flatMap((text) => options.map((word) => `${text} ${word}`)), [''])
    .map((said) => said.trim());
}
