/** A registration: an organisation's entry in a window, the steps in which it is written and the states of its review. */
import type { Field, TypedAnswers } from '../organization/answers.ts';
import type { Ally } from '../organization/organization.ts';

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

/** What a registration's answers may weigh together, as they are kept: twice what the longest right ones do. */
export const mostRegistrationBytes = 64_000;

/** The steps of the form, by the name in their address, with the fields of each. */
export const steps = {
  quienes: ['name', 'knownAs', 'rut', 'legalForm', 'sector', 'foundedYear'],
  donde: ['region', 'comuna', 'scope', 'worksIn', 'worksInComunas'],
  'que-hacen': ['description', 'intervenes', 'kinds', 'kindOther', 'dimensions', 'populations'],
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
export type RegistrationStep = keyof typeof steps;
export const stepNames = Object.keys(steps) as RegistrationStep[];

export const isStep = (text: string): text is RegistrationStep => text in steps;

/** The step in which a field is asked. */
export const stepOf = (field: string): RegistrationStep =>
  stepNames.find((name) => (steps[name] as readonly string[]).includes(field)) ?? 'quienes';

/** The step after this one; null after the last. */
export const nextStep = (step: RegistrationStep): RegistrationStep | null =>
  stepNames[stepNames.indexOf(step) + 1] ?? null;

/** The step before this one; null before the first. */
export const previousStep = (step: RegistrationStep): RegistrationStep | null =>
  stepNames[stepNames.indexOf(step) - 1] ?? null;

/** Where its writer has something to do, in its address: a draft where they were, or what the mesa asked to correct. */
export function whereToGoOn({ state, step }: { state: RegistrationState; step: RegistrationStep | null }): string {
  if (state === 'draft') return `/${step ?? 'quienes'}`;
  return state === 'changes_requested' ? '/corregir' : '';
}

/** What is said to whoever sent what they wrote when nothing of it could be written any more. */
export interface Closed {
  readonly id: string;
  readonly title: string;
  readonly state: RegistrationState;
  /** When staff took back what they had asked, where that is why. */
  readonly takenBack: Temporal.Instant | null;
  /** Since when it stands so. */
  readonly since: Temporal.Instant | null;
  /** What was sent last. */
  readonly sent: { readonly answers: TypedAnswers; readonly explanation: Readonly<Record<string, string>> };
  readonly allies: readonly Ally[];
}

/** The fields of its forms that are taken by a button alone: a file, and a name that is still being looked for. */
export const waitForButton = ['logo', 'allySearch'];

/** Where an answer stands on a page that shows them all. */
export const answerId = (field: Field): string => `respuesta-${field}`;
