/** A published figure and its dataset for tests: a comuna's income poverty, changed as each test needs. */
import type { Dataset } from '../release/dataset.ts';
import type { Estimate } from '../release/estimate.ts';

export const estimate = (more: Partial<Estimate> = {}): Estimate => ({
  dataset: 'sae',
  territory: '13110',
  measure: 'fgt0',
  part: '',
  method: 'chile-income-2024',
  period: '2024',
  breakdown: '',
  value: 0.12,
  low: 0.09,
  high: 0.15,
  se: null,
  persons: 48_429,
  population: 407_437,
  n: null,
  quality: null,
  estimation: 'small-area',
  ...more,
});

/** What has no interval. */
export const noInterval = { low: null, high: null } as const;

/** What its source withholds. */
export const suppressed = { ...noInterval, value: null, persons: null, quality: 'suppressed' } as const;

export const dataset = (slug = 'sae', more: Partial<Dataset> = {}): Dataset => ({
  id: slug,
  slug,
  version: 2,
  released: 3,
  standsFrom: 3,
  withdrawn: false,
  ended: null,
  releasedAt: Temporal.Instant.from('2026-03-02T01:30:00Z'),
  sha256: 'abc',
  estimates: 1,
  title: { es: 'Pobreza de las comunas.', en: 'Poverty of the comunas.' },
  description: { es: 'Cifras', en: 'Figures' },
  caveats: { es: [], en: [] },
  source: 'Ministerio (2026).',
  sourceUrl: 'https://ministerio.example/sae',
  licence: 'Dominio público',
  official: true,
  recipe: null,
  ...more,
});

/** With plain spaces, as one types a text to compare. */
export const plainly = (text: string): string => text.replaceAll('\u00a0', ' ');
