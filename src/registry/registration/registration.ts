/** A registration: an organisation's entry in a window, the steps in which it is written and the states of its review. */
import type { OrganizationAnswers } from '../organization/schema.ts';

export const registrationStates = [
  'draft',
  'submitted',
  'changes_requested',
  'resubmitted',
  'accepted',
  'rejected',
  'withdrawn',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** Waiting for staff. */
export const awaitingReview = ['submitted', 'resubmitted'] as const satisfies readonly RegistrationState[];
/** Waiting for the organisation, which may write in it. */
export const writable = ['draft', 'changes_requested'] as const satisfies readonly RegistrationState[];

export type Field = keyof OrganizationAnswers;

/** The steps of the form, by the name in their address, with the fields of each. */
export const steps = {
  quienes: ['name', 'knownAs', 'rut', 'legalForm', 'sector', 'foundedYear'],
  donde: ['region', 'comuna', 'scope', 'worksIn'],
  'que-hacen': ['intervenes', 'kinds', 'kindOther', 'dimensions', 'populations', 'description'],
  alianzas: ['holdsLinkingEvents', 'hasAlliances', 'allies', 'traits'],
  contacto: [
    'website',
    'linkedin',
    'instagram',
    'facebook',
    'x',
    'youtube',
    'tiktok',
    'publicEmail',
    'publicPhone',
    'contactName',
    'contactPosition',
    'contactEmail',
    'contactPhone',
  ],
} as const satisfies Record<string, readonly Field[]>;
export type Step = keyof typeof steps;
export const stepNames = Object.keys(steps) as Step[];

/** Fields that come several times in a form. */
export const manyFields = [
  'worksIn',
  'kinds',
  'dimensions',
  'populations',
  'allies',
] as const satisfies readonly Field[];

/** Fields that never leave the staff's and the organisation's own pages. */
export const privateFields = [
  'contactName',
  'contactPosition',
  'contactEmail',
  'contactPhone',
] as const satisfies readonly Field[];

/** Answers as typed, by field: what a draft keeps, right or wrong. */
export type TypedAnswers = Readonly<Record<string, string | string[]>>;

export const isStep = (text: string): text is Step => text in steps;

/** The step in which a field is asked. */
export const stepOf = (field: string): Step =>
  stepNames.find((name) => (steps[name] as readonly string[]).includes(field)) ?? 'quienes';

/** The step after this one; null after the last. */
export const nextStep = (step: Step): Step | null => stepNames[stepNames.indexOf(step) + 1] ?? null;

/** The step before this one; null before the first. */
export const previousStep = (step: Step): Step | null => stepNames[stepNames.indexOf(step) - 1] ?? null;

/** The fields that differ between two sets of answers, in the order of the form. The order within a list says nothing. */
export function changedFields(before: Partial<OrganizationAnswers>, after: Partial<OrganizationAnswers>): Field[] {
  const plain = (answer: unknown) =>
    JSON.stringify(Array.isArray(answer) ? answer.map(String).toSorted() : (answer ?? null));
  const same = (field: Field) => plain(before[field]) === plain(after[field]);
  return stepNames.flatMap((step) => [...steps[step]]).filter((field) => !same(field));
}

/** Answers as a form shows them: the inverse of the schema's reading. */
export function asTyped(answers: Partial<OrganizationAnswers>): Record<string, string | string[]> {
  const typed = (value: unknown): string | string[] => {
    if (Array.isArray(value)) return value.map(String);
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return Object.fromEntries(Object.entries(answers).map(([field, value]) => [field, typed(value)]));
}
