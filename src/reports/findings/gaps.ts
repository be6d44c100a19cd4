/** What a report says of the gaps that the mesa states, with their sources, causes and effects. Pure. */
import type { BoxSide } from '#gaps/tree/node.ts';
import type { GapFact } from '../facts/facts.ts';
import { sourceSaid } from './organizations.ts';
import type { ReportPart, ReportSection, ReportTable } from './report.ts';
import type { ReportVoice } from './say.ts';
import { treeSvg } from './tree.ts';

/** Each gap with its tree. */
export function gapSection(saying: ReportVoice): ReportSection {
  const { facts, t, number } = saying;
  if (facts.gaps.length === 0) return { id: 'gaps', title: t.summary.noGaps, parts: [] };
  return {
    id: 'gaps',
    title: t.gaps.title(number(facts.gaps.length)),
    parts: [
      { kind: 'text', text: t.gaps.text },
      gapTable(saying),
      ...facts.gaps.flatMap((one): ReportPart[] => {
        const parts = gapParts(saying, one);
        return isShort(one) ? [{ kind: 'together', parts }] : parts;
      }),
    ],
  };
}

/** Sources with more letters than this, or more boxes, may be more than a page holds. */
const [mostLetters, mostBoxes] = [1800, 16];

/** It surely has room on one page. */
function isShort({ statement, evidence, boxes }: GapFact): boolean {
  const letters = evidence.reduce((sum, { source, words }) => sum + source.length + words.length, statement.length);
  return letters <= mostLetters && boxes.length <= mostBoxes;
}

function gapParts(saying: ReportVoice, one: GapFact): ReportPart[] {
  const { t, number, said } = saying;
  return [
    { kind: 'heading', text: one.title, lang: 'es' },
    { kind: 'quiet', text: aboutGap(saying, one) },
    { kind: 'text', text: one.statement, lang: 'es' },
    { kind: 'quiet', text: `${t.gaps.shown(number(one.evidence.length))}:` },
    { kind: 'list', lang: 'es', items: one.evidence.map(({ what, source, words }) => sourceLine(said('evidence', what), source, words)) }, // prettier-ignore
    ...treeParts(saying, one),
  ];
}

const sourceLine = (what: string, source: string, words: string): string =>
  [`${source} (${what.charAt(0).toLowerCase()}${what.slice(1)})`, words].filter((part) => part !== '').join(': ');

export const aboutGap = ({ t, said, places }: ReportVoice, one: GapFact): string =>
  t.gaps.about(said('gap', one.kind), said('population', one.population), places(one.territories));

/** Drawn where there is room, and else in words. */
function treeParts(saying: ReportVoice, one: GapFact): ReportPart[] {
  const { t, number } = saying;
  if (one.boxes.length === 0) return [{ kind: 'quiet', text: t.gaps.noTree }];
  const svg = treePicture(saying, one);
  const caption = `${t.gaps.tree(number(one.voices))} ${sourceSaid(saying)}`;
  if (svg) return [{ kind: 'picture', caption, alt: treeInWords(saying, one), svg, width: 166 }];
  return [
    { kind: 'quiet', text: t.gaps.effects },
    { kind: 'list', lang: 'es', items: boxLines(saying, one, 'effect') },
    { kind: 'quiet', text: t.gaps.causes },
    { kind: 'list', lang: 'es', items: boxLines(saying, one, 'cause') },
  ];
}

export const treePicture = (saying: ReportVoice, one: GapFact): string | null =>
  treeSvg(one, { backed: (backing, of) => backedSaid(saying, backing, of) });

const backedSaid = ({ t, number }: ReportVoice, backing: number, of: number) =>
  backing === 0 ? t.gaps.none : t.gaps.backed(number(backing), number(of));

const boxLines = (saying: ReportVoice, one: GapFact, side: BoxSide): string[] =>
  one.boxes
    .filter((box) => box.side === side)
    .map(({ words, backing }) => `${words} (${backedSaid(saying, backing, one.voices)})`);

/** What the picture of a tree shows, for who cannot see it. */
export function treeInWords(saying: ReportVoice, one: GapFact): string {
  const { t } = saying;
  const side = (name: string, of: BoxSide) => `${name}: ${boxLines(saying, one, of).join('; ')}.`;
  return `${one.title}. ${side(t.gaps.causes, 'cause')} ${side(t.gaps.effects, 'effect')}`;
}

/** All of them in a table; what is around each stands with it. */
export function gapTable(saying: ReportVoice): ReportTable {
  const { facts, t, number, said, places } = saying;
  const c = t.gaps.columns;
  return {
    kind: 'table',
    caption: `${t.gaps.list} ${sourceSaid(saying)}`,
    head: [c.title, c.kind, c.whom, c.where, c.sources],
    numeric: [false, false, false, false, true],
    rows: facts.gaps.map((one) => [
      one.title,
      said('gap', one.kind),
      said('population', one.population) || '–',
      places(one.territories),
      number(one.evidence.length),
    ]),
  };
}
