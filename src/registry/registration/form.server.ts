/** What a step's form means: what was typed, which button was pressed, what to show next. */
import * as v from 'valibot';
import { fileIn, inAskedOrder, issuesByField, textIn, wholeForm, type FormValues } from '#platform/form/form.ts';
import { fitting } from '#platform/form/sizes.ts';
import type { Sent } from '#platform/form/together.ts';
import type { Db } from '#platform/server/db.ts';
import { findAllies, type FoundAllies } from '../answer/ally-queries.server.ts';
import { namesOfAllies } from '../organization/allies.server.ts';
import {
  answersAsTyped,
  fields,
  manyFields,
  partTyped,
  type Field,
  type TypedAnswers,
} from '../organization/answers.ts';
import type { Ally } from '../organization/organization.ts';
import { logoOf, type LogoGiven } from '../organization/logo.server.ts';
import { possibleTwins, type PossibleTwin } from './twins.server.ts';
import { withImplied } from '../answer/implied.ts';
import { saveAnswers, saveLogo, saveStep } from './commands.server.ts';
import { boxesOf, sendingBack, sendingIn, type Explanation, type Sending } from './schema.ts';
import { sendCorrections } from './send.server.ts';
import { mostRegistrationBytes, nextStep, previousStep, steps, type RegistrationStep } from './registration.ts';
import { lastSent, ownRegistration, type Visitor } from './queries.server.ts';
import { parseRut } from '../organization/rut.ts';
import { answersTo, organizationFields, type SentBefore } from '../organization/schema.ts';

/** Where a step's form leads: to another page of the registration, or back to itself with something to look at. */
export type StepOutcome =
  | { readonly to: RegistrationStep | 'revisar' | 'guardada' }
  | KeptMeanwhile
  | (Brought &
      ({ readonly issues: Record<string, string>; readonly twinsShown?: true } | { readonly found: FoundAllies }));

/** What its page said before of what others wrote meanwhile, which stands on it from then on. */
interface Brought {
  readonly brought: Sent;
}

/** Kept while it is written: what its writer has before their eyes from then on, which others may have changed meanwhile. */
interface KeptMeanwhile {
  readonly seen: Sent;
}

/** The fields that come several times: answers, and those marked among the allies that were found. */
export const manyTyped = [...manyFields, 'alliesFound'];

/** What every form of answers has beside them. */
interface Beside {
  /** The button that was pressed. */
  readonly go: string;
  /** What stands in the box where an ally is looked for, and what was looked for before. */
  readonly searched: string;
  readonly looked: string;
  readonly logo: LogoGiven;
}

const besideIn = (values: FormValues): Beside => ({
  go: textIn(values, 'go'),
  searched: textIn(values, 'allySearch').trim().slice(0, 200),
  looked: textIn(values, 'allyLooked'),
  logo: { upload: fileIn(values, 'logo'), remove: 'removeLogo' in values },
});

type Typed = Record<string, string | string[]>;

/** What says how long each answer may be. */
const answersLike = v.object(organizationFields);

/** The form of a step: its answers as typed, and what the person saw. */
export const stepForm = wholeForm<StepForm>(
  (values) => ({
    ...besideIn(values),
    values,
    twinsSeen: textIn(values, 'twinsSeen').split(' '),
  }),
  answersLike,
);

/** What goes back to the page of what was not kept: the answers as typed, up to what a registration may hold. */
export function stepBack(sent: Readonly<Record<string, unknown>>): { values: Typed } {
  const answers = Object.fromEntries(fields.flatMap((field) => (field in sent ? [[field, sent[field]]] : []))) as Typed;
  return { values: fitting(answers, mostRegistrationBytes) };
}

/** The same of a correction, with what its writer explained and agreed to. */
export const correctionBack = (sent: Readonly<Record<string, unknown>>) => ({
  ...stepBack(sent),
  ...sendingBack(sent),
});

export interface StepForm extends Beside {
  readonly values: FormValues;
  /** The organisations of the registry that it was said not to be. */
  readonly twinsSeen: readonly string[];
}

/** Keeps everything typed, whatever was pressed, and then says where to go. */
export async function takeStep(
  db: Db,
  visitor: Visitor,
  id: string,
  step: RegistrationStep,
  form: StepForm,
  seen: Sent = {},
): Promise<StepOutcome> {
  const { go, searched } = form;
  const written = withImplied(typedIn(steps[step], form.values, form));
  const { state, answers, brought } = await saveStep(db, visitor, id, { step, typed: written, seen });
  const typed = partTyped(answers, steps[step]);
  if (go === 'keep') return { seen: written };
  const logo = step === 'contacto' ? await takeLogo(db, visitor, id, form.logo) : null;
  const corrects = state === 'changes_requested';
  if (go === 'back') return { to: previousStep(step) ?? step };
  if (go === 'find') return { brought, found: await findAllies(db, searched) };
  const issues = { ...issuesIn(step, typed, await lastSent(db, id)), ...(logo && { logo }) };
  if (go === 'leave') return { to: 'guardada' };
  if (Object.keys(issues).length > 0) return { brought, issues };
  const twins = step === 'quienes' ? await twinsOf(db, typed) : [];
  const alike = twins.filter((twin) => !form.twinsSeen.includes(twin.id));
  if (alike.length > 0) return { brought, twinsShown: true, issues: askOf(alike) };
  return { to: corrects ? 'revisar' : (nextStep(step) ?? 'revisar') };
}

/** The allies among what was typed. */
export const alliesIn = ({ allies }: TypedAnswers): readonly string[] => (Array.isArray(allies) ? allies : []);

/** The twins of what is typed so far. */
export function twinsOf(db: Db, typed: TypedAnswers) {
  const text = (field: string) => (typeof typed[field] === 'string' ? typed[field] : '');
  return possibleTwins(db, { name: text('name'), knownAs: text('knownAs') || null, rut: parseRut(text('rut')) });
}

/** What is asked at the field by which it looks like one of the registry. */
const askOf = (alike: readonly PossibleTwin[]): Record<string, string> =>
  alike.some(({ score }) => score === 1) ? { rut: 'same-rut' } : { name: 'same-name' };

/** The answers of a form by field, as typed. */
function typedIn(asked: readonly Field[], values: FormValues, beside: Beside): Typed {
  const typed = Object.fromEntries(asked.map((field) => [field, (values[field] ?? '') as string | string[]]));
  return asked.includes('allies') ? { ...typed, allies: alliesTyped(values, beside) } : typed;
}

/** Those listed, those marked among the found, and a name that was only typed, unless one was marked in its place. */
function alliesTyped(values: FormValues, beside: Beside): string[] {
  const listed = values['allies'] as string[];
  const marked = (values['alliesFound'] ?? []) as string[];
  return [...new Set([...listed, ...marked, ...onlyTyped(beside, marked)])];
}

/** A name left in the box; where another is looked for, the one before, unless the other only says it better. */
function onlyTyped({ go, searched, looked }: Beside, marked: readonly string[]): string[] {
  const [name, other] = go === 'find' ? [looked, searched] : [searched, looked];
  if (!name || !searched) return [];
  if (go === 'find' && other.toLowerCase().includes(name.toLowerCase())) return [];
  return (go !== 'find' && name !== other) || marked.length === 0 ? [name] : [];
}

function issuesIn(step: RegistrationStep, typed: TypedAnswers, sent: SentBefore): Record<string, string> {
  const { issues } = v.safeParse(answersTo(steps[step], sent), typed);
  return issues ? inAskedOrder(issuesByField(issues), steps[step]) : {};
}

async function takeLogo(db: Db, visitor: Visitor, id: string, given: LogoGiven): Promise<string | null> {
  const logo = await logoOf(db, visitor.actor, given);
  if ('issue' in logo) return logo.issue;
  if (logo.fileId !== undefined) await saveLogo(db, visitor, id, logo.fileId);
  return null;
}

/** The form of a correction: which questions were on the page, what was typed in them, and what its writer saw. */
export const correctionForm = wholeForm<CorrectionForm>((values) => {
  const beside = besideIn(values);
  const asked = [values['fields'] ?? []].flat();
  return {
    ...beside,
    ...sendingIn(values),
    typed: typedIn(
      fields.filter((field) => asked.includes(field)),
      values,
      beside,
    ),
  };
}, answersLike);

export interface CorrectionForm extends Beside, Sending {
  readonly typed: Typed;
}

/** Where a correction leads: it was sent, its writer goes to the other answers, or it comes back with something to look at. */
export type CorrectionOutcome =
  | { readonly to: 'enviada' | 'revisar' | 'corregir' }
  | (Brought & { readonly found: FoundAllies })
  | KeptMeanwhile
  | (Brought & Agreed)
  | (NotSent &
      Agreed & {
        readonly values: TypedAnswers;
        readonly explanation?: Explanation | undefined;
        readonly allies: readonly Ally[];
      });

/** Whether its writer agreed, here or on the page of all the answers. */
interface Agreed {
  readonly agreed: boolean;
}

/** Why it was not sent: what is wrong, or what was asked about and still stands as it was. */
type NotSent = { readonly issues: Readonly<Record<string, string>> } | { readonly unchanged: readonly Field[] };

/** Sends the corrections, all or none; whatever else was pressed keeps what was typed. */
export async function takeCorrection(
  db: Db,
  visitor: Visitor,
  id: string,
  form: CorrectionForm,
  seen: Sent = {},
): Promise<CorrectionOutcome> {
  const { go, searched, typed, explanation } = form;
  const agreed = form.privacyVersion !== null;
  if (go === 'drop') {
    await dropCorrections(db, visitor, id, typed);
    return { to: 'corregir' };
  }
  if (['keep', 'find', 'others', 'explain'].includes(go)) {
    const { brought } = await saveAnswers(db, visitor, id, typed, { explanation, seen });
    if (go === 'keep') return { seen: { ...seen, ...typed, ...boxesOf(explanation) } };
    if (go === 'find') return { brought, found: await findAllies(db, searched) };
    if (go === 'explain') return { brought, agreed };
    return { to: 'revisar' };
  }
  const { written, ...sent } = await sendCorrections(db, visitor, id, { ...form, seen });
  if ('registration' in sent) return { to: 'enviada' };
  return {
    ...sent,
    values: written,
    explanation,
    agreed,
    allies: await namesOfAllies(db, alliesIn(written)),
  };
}

/** Puts back what was sent in the place of what was written since in those questions, and forgets what was explained. */
async function dropCorrections(db: Db, visitor: Visitor, id: string, typed: TypedAnswers): Promise<void> {
  const { registration } = await ownRegistration(db, visitor, id);
  const sent = answersAsTyped(await lastSent(db, id));
  const before = Object.keys(typed).map((field) => [field, sent[field] ?? ''] as const);
  const nothing = Object.keys(registration.explanation).map((field) => [field, ''] as const);
  await saveAnswers(db, visitor, id, Object.fromEntries(before), { explanation: Object.fromEntries(nothing) });
}

/** The form of an organisation's page. */
export const answersForm = wholeForm<AnswersForm>((values) => {
  const beside = besideIn(values);
  return {
    typed: fitting(typedIn(fields, values, beside), mostRegistrationBytes),
    logo: beside.logo,
    search: beside.go === 'find' ? beside.searched : null,
  };
}, answersLike);

export interface AnswersForm {
  readonly typed: TypedAnswers;
  readonly logo: LogoGiven;
  /** An ally looked for. */
  readonly search: string | null;
}
