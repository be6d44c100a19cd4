/** Writes a diagnosis from its facts: the sections of the chosen themes in their order, every figure with its references. Pure. */
import type { Dataset } from '#figures/release/dataset.ts';
import { citing } from '../facts/citations.ts';
import type { Diagnosis, DiagnosisSection } from '../facts/document.ts';
import { wordsOf, type DraftSection, type Facts } from '../facts/facts.ts';
import type { Rate } from './paragraphs.ts';
import { measuresToCompare, comparisonSection, neighboursSection } from './comparison-sections.ts';
import { ageSection, deprivationsSection, linesSection } from './count-sections.ts';
import { rateSection } from './rate-section.ts';
import type { Theme } from '../facts/themes.ts';

const rateOf = {
  income: 'fgt0',
  extreme: 'extreme_fgt0',
  multidimensional: 'h',
  severe: 'severe',
} as const satisfies Partial<Record<Theme, Rate>>;
const isRate = (theme: Theme): theme is keyof typeof rateOf => theme in rateOf;

export type ComposedDiagnosis = Pick<Diagnosis, 'sections' | 'references' | 'caveats'>;

/** Organisations of the registry are no figure of a release, so no section is written of them here. */
export function composeDiagnosis(
  themes: readonly Theme[],
  facts: Facts,
  datasets: readonly Dataset[],
): ComposedDiagnosis {
  const { cite, references, caveats } = citing(datasets, facts.mesa, facts.locale);
  const chosen = themes.filter(isRate).map((theme) => rateOf[theme]);
  const sections = themes
    .flatMap((theme) => sectionOf(theme, measuresToCompare(chosen), facts) ?? [])
    .map((draft): DiagnosisSection => cited(draft, cite, facts));
  return { sections, references: references(), caveats: caveats() };
}

function sectionOf(theme: Theme, measures: readonly Rate[], facts: Facts): DraftSection | null {
  if (isRate(theme)) return rateSection(theme, rateOf[theme], facts);
  switch (theme) {
    case 'deprivations':
      return deprivationsSection(facts);
    case 'age':
      return ageSection(facts);
    case 'comparison':
      return comparisonSection(measures, facts);
    case 'neighbours':
      return neighboursSection(measures, facts);
    case 'lines':
      return linesSection(facts);
    case 'organizations':
      return null;
  }
}

type Cite = ReturnType<typeof citing>['cite'];

/** References are numbered in the order a reader meets them; a sentence without figures needs none. */
function cited(
  { theme, paragraphs, notes, pictures, maps = [], tables }: DraftSection,
  cite: Cite,
  { locale }: Facts,
): DiagnosisSection {
  return {
    theme,
    title: wordsOf(locale).themes[theme],
    paragraphs: paragraphs.map((drafts) =>
      drafts.map(({ text, of }) => ({ text, cites: /\d/.test(text) ? cite(of) : [] })),
    ),
    notes,
    pictures: pictures.map(({ of, ...picture }) => ({ ...picture, cites: cite(of) })),
    maps: maps.map(({ of, ...map }) => ({ ...map, cites: cite(of) })),
    tables: tables.map(({ rows, ...table }) => ({
      ...table,
      rows: rows.map(({ cells, of }) => ({ cells, cites: cite(of) })),
    })),
  };
}
