/** What is said with every dataset computed here. */
import { pick, type Locale } from '#platform/words.ts';
import { en } from './publishing.en.ts';
import { es } from './publishing.es.ts';
import type { Publishable } from './results.ts';

/** How its figures were graded, and what was left out of it. */
export function caveatsFor({ weak, primary, secondary }: Publishable, rules: string, locale: Locale): string[] {
  const { caveats } = pick({ es, en }, locale);
  return [
    caveats.graded(rules),
    ...(weak > 0 ? [caveats.weak(weak)] : []),
    ...(primary + secondary > 0 ? [caveats.left(primary, secondary)] : []),
  ];
}
