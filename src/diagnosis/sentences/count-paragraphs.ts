/** Ready paragraphs of what is no rate of poverty: deprivations, population by age, poverty lines. Pure. */
import type { Locale } from '#platform/words.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import { methodName, partName, valueIn, valueOf } from '#figures/release/in-words.ts';
import { methodOf } from '#poverty/method/list.ts';
import type { Draft } from '../facts/facts.ts';
import { sentences } from './paragraphs.ts';
import type { NamedPlace } from '../facts/named-place.ts';

/** The `most` deprivations with the highest share. `place` is whose figures they are. */
export function deprivationSentences(all: readonly Estimate[], place: NamedPlace, locale: Locale, most = 4): Draft[] {
  const t = sentences(locale).deprivations;
  const first = all
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => b.value! - a.value!)
    .slice(0, most);
  if (first.length === 0) return [];
  const named = first.map((one) => t.named(partName(one.method, one.part, locale), valueOf(one, locale)));
  return [{ text: t.most(first[0]!.period, place.within, named), of: first }];
}

/** A census's count of everybody, of the youngest and oldest, and of women, as far as it gives them. */
export function ageSentences(census: readonly Estimate[], place: NamedPlace, locale: Locale): Draft[] {
  const t = sentences(locale).age;
  const of = (breakdown: string) => census.find((one) => one.breakdown === breakdown && one.value !== null);
  const all = of('');
  if (!all?.value) return [];
  const share = (part: Estimate) => (100 * part.value!) / all.value!;
  const [young, old, women] = [of('age=0-14'), of('age=65+'), of('sexo=2')];
  return [
    { text: t.counted(all.period, place.within, valueOf(all, locale)), of: [all] },
    ...(young && old ? [{ text: t.shares(share(young), share(old)), of: [young, old] }] : []),
    ...(women ? [{ text: t.women(Math.round(share(women))), of: [women] }] : []),
  ];
}

/** The newest lines, and what they come to for a household of four where the method's scale allows it. */
export function lineSentences(lines: readonly Estimate[], newestRate: Estimate | undefined, locale: Locale): Draft[] {
  const t = sentences(locale).lines;
  const poor = newest(lines, 'poverty_line');
  const extreme = lines.find((one) => one.measure === 'extreme_line' && one.period === poor?.period);
  if (!poor?.value || !extreme) return [{ text: t.none, of: [] }];
  const [line, extremeLine] = [valueOf(poor, locale), valueOf(extreme, locale)];
  const now = t.now(monthOf(poor.period, locale), line, extremeLine, methodName(poor.method, locale));
  const exponent = scaleOf(poor.method);
  const household = exponent && valueIn('poverty_line', poor.value * 4 ** exponent, locale);
  return [
    { text: now, of: [poor, extreme] },
    ...(household ? [{ text: t.household(household, decimal(exponent, locale)), of: [poor] }] : []),
    ...(newestRate && newestRate.method !== poor.method
      ? [{ text: t.other(methodName(newestRate.method, locale)), of: [] }]
      : []),
  ];
}

const newest = (lines: readonly Estimate[], measure: string) =>
  lines
    .filter((one) => one.measure === measure && one.value !== null)
    .toSorted((a, b) => b.period.localeCompare(a.period))[0];

/** The power of the household's size that makes persons equivalent; null where the method's files come ready. */
function scaleOf(method: string): number | null {
  const found = methodOf(method);
  return found.kind === 'income' && found.equivalence.kind === 'power' ? found.equivalence.exponent : null;
}

const decimal = (value: number, locale: Locale) => value.toLocaleString(locale === 'es' ? 'es-CL' : 'en-GB');

/** «mayo de 2024»; a period without a month is its year. */
export function monthOf(period: string, locale: Locale): string {
  if (period.length < 7) return period;
  const date = Temporal.PlainDate.from(`${period}-01`);
  return date.toLocaleString(locale === 'es' ? 'es-CL' : 'en-GB', { year: 'numeric', month: 'long' });
}
