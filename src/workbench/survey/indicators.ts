/** The deprivation indicators that the methods know, each once, with the columns in which they look for it. Pure. */
import { indicatorsOf } from '#poverty/method/method.ts';
import { methodIds, methodOf } from '#poverty/method/list.ts';

export interface KnownIndicator {
  readonly id: string;
  readonly title: { readonly es: string; readonly en: string };
  readonly columns: readonly string[];
}

/** Indicators that share an id are one: its title is that of the first method, its columns those of all. */
export function knownIndicators(): KnownIndicator[] {
  const byId = new Map<string, KnownIndicator>();
  for (const id of methodIds) {
    const method = methodOf(id);
    if (method.kind !== 'multidimensional') continue;
    for (const indicator of indicatorsOf(method)) {
      const known = byId.get(indicator.id);
      const columns = [...new Set([...(known?.columns ?? []), ...indicator.columns])];
      byId.set(indicator.id, { id: indicator.id, title: known?.title ?? indicator.title, columns });
    }
  }
  return [...byId.values()];
}
