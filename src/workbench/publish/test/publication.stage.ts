/** What an analyst types to publish a run, for stories that change what they are about. */
import type { PublicationForm } from '../form.ts';

export const publicationTyped = (more: Partial<PublicationForm> = {}): PublicationForm => ({
  slug: 'prueba',
  titleEs: 'Pobreza por región',
  titleEn: 'Poverty by region',
  descriptionEs: 'Prueba.',
  descriptionEn: 'Trial.',
  source: 'Calculado aquí',
  sourceUrl: '',
  licence: 'CC BY 4.0',
  period: '2020',
  whole: 'CL',
  tables: ['whole'],
  places: [],
  universe: '',
  sameFile: 'checked',
  ...more,
});
