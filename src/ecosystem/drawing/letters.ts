/** How much room words take in Public Sans, without asking a browser; and what a name is where room is short. */

/** Advances in 1/1000 of the size (Public Sans 2.001, weight 400, without kerning, which only takes away). */
const advances = new Map([
  ...spread('abcdefghijklmnopqrstuvwxyz', '553 597 544 597 567 396 623 577 248 263 562 303 865 577 566 596 596 391 506 389 581 505 780 565 535 481'),
  ...spread('ABCDEFGHIJKLMNOPQRSTUVWXYZ', '710 671 689 694 621 594 733 766 283 389 682 578 886 754 734 637 748 677 670 594 701 673 954 688 607 637'),
  ...spread('0123456789', '612 407 596 630 629 641 623 601 648 625'),
  ...spread(` .,:;-–'’‘“”"«»()/&!?¡¿·…ªº`, '243 225 242 226 240 378 555 248 232 240 419 411 426 455 479 303 309 351 709 251 521 252 518 230 768 409 406'),
]); // prettier-ignore

function spread(letters: string, widths: string): [string, number][] {
  const each = widths.split(' ');
  return [...letters].map((letter, at) => [letter, Number(each[at])]);
}

/** What a letter that is not in the table takes: as much as the widest. */
const widest = 960;
/** How much wider weight 600 is, at most. */
const bolder = 1.06;
const accents = /\p{M}/gu;

/** How wide words are, in px, at most. */
export function widthOf(text: string, size: number, { bold = false } = {}): number {
  const letters = [...text.normalize('NFD').replace(accents, '')];
  const units = letters.reduce((sum, letter) => sum + (advances.get(letter) ?? widest), 0);
  return (units * size * (bold ? bolder : 1)) / 1000;
}

/** The lines of a text, none wider than `most` px unless it is one word. */
export function brokenLines(text: string, size: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const longer = lines.length > 0 ? `${lines.at(-1)!} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, size) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** As much of a text as has room, with «…» where it goes on. */
export function cutTo(text: string, size: number, most: number): string {
  if (widthOf(text, size) <= most) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`, size) > most) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

const forms =
  /^(Fundación|Corporación|Agrupación|ONG|Cooperativa|Asociación|Centro de|Programa|Red de|Organización)\s+(de\s+)?(?=\p{Lu}|\d)/u;
const endings = /,? (Limitada|Ltda\.?|SpA|S\.A\.)$/u;

/** «Fundación Pampa Abierta» is «Pampa Abierta» where room is short; a name that says nothing without its form stays whole. */
export const shorterName = (name: string): string => name.replace(forms, '').replace(endings, '') || name;
