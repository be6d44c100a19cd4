/** What a report says of initiatives and of resources. Pure. */
import { byBasis, byDimension, byKind, byStage, byTerms, running, sayingPersons, shareIn, type Tallied } from './count.ts'; // prettier-ignore
import { barOf, barsPart, sourceSaid } from './organizations.ts';
import type { ReportBars, ReportSection } from './report.ts';
import { within, type ReportVoice } from './say.ts';

/** Bars of those that there are any of. */
function tallyBars<Code extends string>(
  saying: ReportVoice,
  tally: readonly Tallied<Code>[],
  { caption, of, said }: { readonly caption: string; readonly of: number; readonly said: (code: Code) => string },
): ReportBars {
  const bars = tally.filter(({ count }) => count > 0).map(({ code, count }) => barOf(said(code), count, of, saying));
  return barsPart(bars, `${caption} ${sourceSaid(saying)}`, of);
}

export function initiativeSection(saying: ReportVoice): ReportSection {
  const { facts, t, number, said } = saying;
  const s = t.initiatives;
  const of = running(facts).length;
  const state = (asked: string) => facts.initiatives.filter(({ state }) => state === asked).length;
  const others = state('paused') + state('ended');
  if (of === 0) return { id: 'initiatives', title: t.summary.noInitiatives, parts: [] };
  const basisSaid = (code: string) => (code === 'silent' ? s.silent : said('basis', code));
  return {
    id: 'initiatives',
    title: s.title(number(of), number(sayingPersons(facts))),
    parts: [
      { kind: 'text', text: s.text },
      ...(others > 0
        ? [{ kind: 'quiet' as const, text: s.other(number(state('paused')), number(state('ended'))) }]
        : []),
      tallyBars(saying, byBasis(facts), { caption: s.basis, of, said: basisSaid }),
      tallyBars(saying, byDimension(facts), { caption: s.dimension, of, said: (code) => said('dimension', code) }),
      tallyBars(saying, byStage(facts), { caption: s.stage, of, said: (code) => said('stage', code) }),
    ],
  };
}

/** Bars of resources by kind: also a slide. */
export function kindBars(saying: ReportVoice): ReportBars {
  const { facts, t, said } = saying;
  const of = facts.resources.length;
  return tallyBars(saying, byKind(facts), { caption: t.resources.kind, of, said: (code) => said('enabler', code) });
}

export function resourceSection(saying: ReportVoice): ReportSection {
  const { facts, t, number, share, said } = saying;
  const of = facts.resources.length;
  const [most] = byKind(facts);
  if (of === 0 || !most) return { id: 'resources', title: t.summary.noResources, parts: [] };
  const { count, answered } = shareIn(facts, 'enabler');
  return {
    id: 'resources',
    title: t.resources.title(within(said('enabler', most.code)), number(most.count), number(of)),
    parts: [
      { kind: 'text', text: t.resources.text(share(count, answered)) },
      kindBars(saying),
      tallyBars(saying, byTerms(facts), { caption: t.resources.terms, of, said: (code) => said('terms', code) }),
    ],
  };
}
