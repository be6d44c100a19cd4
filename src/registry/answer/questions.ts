/** How each question of the registration is asked: with a line, several, a list or boxes, and what it offers. */
import type { HTMLInputAttributes, HTMLTextareaAttributes } from 'svelte/elements';
import type { Catalogue } from '#platform/words.ts';
import { fields, type Field } from '../organization/answers.ts';
import {
  dimensions,
  enablerKinds,
  legalForms,
  populations,
  scopes,
  sectors,
  socialNetworks,
} from '../organization/codes.ts';
import { comunaOptions, optionsOf, seatOptions, yesNoOptions, type Option } from '../organization/options.ts';
import { required } from '../organization/schema.ts';
import type { es } from '../organization/words.es.ts';

type Words = Catalogue<typeof es>;

/** Whether it must be answered: a comuna too, unless the seat is abroad. */
export const mustBeAnswered = (field: Field): boolean =>
  (['name', 'comuna', ...required] as readonly Field[]).includes(field);

/** What may be left out, and mostly is. */
export const seldomAnswered: readonly Field[] = [
  'knownAs',
  'foundedYear',
  'worksIn',
  'kindOther',
  'dimensions',
  'populations',
  'allies',
  'traits',
  'website',
  ...socialNetworks,
  'contactPosition',
  'contactPhone',
];

const account = { autocomplete: 'off' } as const;

/** Answered with a line. */
export const lines: Partial<
  Record<Field, Pick<HTMLInputAttributes, 'type' | 'inputmode' | 'autocomplete' | 'maxlength' | 'size'>>
> = {
  name: { autocomplete: 'organization', maxlength: 200 },
  knownAs: { maxlength: 100 },
  rut: { autocomplete: 'off' },
  foundedYear: { inputmode: 'numeric', maxlength: 4, size: 6 },
  kindOther: { maxlength: 200 },
  website: { inputmode: 'url', autocomplete: 'url' },
  linkedin: account,
  instagram: account,
  facebook: account,
  x: account,
  youtube: account,
  tiktok: account,
  publicEmail: { type: 'email' },
  publicPhone: { type: 'tel' },
  contactName: { autocomplete: 'name' },
  contactPosition: { autocomplete: 'organization-title' },
  contactEmail: { type: 'email', autocomplete: 'email' },
  contactPhone: { type: 'tel', autocomplete: 'tel' },
};

/** Answered with several lines. */
export const texts: Partial<Record<Field, Pick<HTMLTextareaAttributes, 'rows' | 'maxlength'>>> = {
  description: { rows: 6, maxlength: 3000 },
  traits: { rows: 4, maxlength: 1500 },
};

/** Answered with codes, which nobody reads. */
export const codedFields: readonly string[] = fields.filter((field) => !(field in lines || field in texts));

/** Answered with one of a long list; the comunas are those of a region, where it is known. */
export const lists = (t: Words, region?: string): Partial<Record<Field, Option[]>> => ({
  legalForm: optionsOf(legalForms, t.legalForm),
  region: seatOptions(t),
  comuna: comunaOptions(region),
});

/** Answered with boxes that are all in sight. */
export const boxes = (t: Words): Partial<Record<Field, readonly Option[]>> => ({
  sector: optionsOf(sectors, t.sector),
  scope: optionsOf(scopes, t.scope),
  intervenes: yesNoOptions(t, false),
  kinds: optionsOf(enablerKinds, t.kind, t.kindHint),
  dimensions: optionsOf(dimensions, t.dimension),
  populations: optionsOf(populations, t.population),
  holdsLinkingEvents: yesNoOptions(t, true),
  hasAlliances: yesNoOptions(t, true),
});
