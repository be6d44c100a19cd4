/** The five jobs in their order, and the front page of each. */
import type { Section } from '#platform/facet/section.ts';

/** Each job's front page. The mesa's own is a page that its secretariat writes. */
export const fronts = {
  who: 'quienes',
  gap: 'que-falta',
  do: 'que-hacemos',
  got: 'que-logramos',
  mesa: 'la-mesa',
} as const satisfies Record<Section, string>;

/** In the order in which they are read. */
export const sections = Object.keys(fronts) as readonly Section[];

/** The job whose front page, drawn from the menu, an address is; undefined for any other. */
export const sectionOfFront = (slug: string) =>
  sections.find((section) => fronts[section] === slug && section !== 'mesa');
