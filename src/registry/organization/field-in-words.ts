/** An answer in words, as a person reads it. Works on answers as typed, right or wrong, and on those the schema has read. */
import { asSent, type Sent } from '#platform/form/together.ts';
import type { Catalogue } from '#platform/words.ts';
import { comunaByCode, regionByCode } from '#territory/territory.ts';
import type { Field, TypedAnswers } from './answers.ts';
import { abroad } from './codes.ts';
import { allyIdOf, type Ally } from './organization.ts';
import { formatRut, parseRut } from './rut.ts';
import type { es } from './words.es.ts';

type Words = Catalogue<typeof es>;

/** The answer to a field, or '' when there is none. */
export function answerWords(field: Field, answers: TypedAnswers, allies: readonly Ally[], t: Words): string {
  const answer = answers[field];
  const given = Array.isArray(answer) ? answer : answer ? [answer] : [];
  return given
    .map((one) => inWords(field, one, allies, t))
    .filter(Boolean)
    .join(field === 'allies' ? '\n' : ', ');
}

/** What others wrote meanwhile in answers that are codes, said beside each: of those the form that came back knows only that it changed. */
export function othersInWords(
  form: { readonly refusal?: { readonly code?: string; readonly details?: object } } | null,
  say: (field: Field) => string,
): Record<string, string> {
  const { code, details = {} } = form?.refusal ?? {};
  const coded = code === 'changed-by-others' ? Object.entries(details).filter(([, says]) => says === 0) : [];
  return Object.fromEntries(coded.map(([field]) => [field, say(field as Field)]));
}

interface CameBack {
  readonly refusal?: { readonly code?: string; readonly details?: object };
  readonly values?: TypedAnswers;
  readonly explanation?: Readonly<Record<string, string>>;
  readonly seen?: Sent;
  /** What it said of what others changed, where what was typed is kept. */
  readonly brought?: Sent;
}

/** Where the form that came back holds what others wrote in place of what it said before, said beside each. */
export function broughtByOthers(
  form: CameBack | null,
  shown: TypedAnswers,
  say: (field: string, before: string | string[]) => string,
): Record<string, string> {
  const brought = Object.entries(form?.brought ?? refusedOver(form)).filter(
    ([field, before]) => asSent(before) !== asSent(shown[field]),
  );
  return Object.fromEntries(brought.map(([field, before]) => [field, say(field, ownCopy(before))]));
}

/** What a form that was refused said, in all that was typed and in all that others wrote. */
function refusedOver(form: CameBack | null): Sent {
  const { refusal: { code, details } = {}, values, explanation, seen } = form ?? {};
  const typed = (field: string) => explanation?.[field.replace('explanation-', '')] ?? seen?.[field] ?? '';
  const elsewhere = Object.keys(details ?? {}).map((field) => [field, typed(field)] as const);
  return code === 'changed-by-others' ? { ...Object.fromEntries(elsewhere), ...values } : {};
}

function inWords(field: Field, code: string, allies: readonly Ally[], t: Words): string {
  const words = listsOf(t)[field];
  if (words) return words[code] ?? code;
  if (field === 'region' || field === 'worksIn') return code === abroad ? t.abroad : (regionByCode(code)?.name ?? code);
  if (field === 'comuna' || field === 'worksInComunas') return comunaByCode(code)?.name ?? code;
  if (field === 'allies') return allyName(code, allies);
  if (field === 'rut') return showRut(code);
  return code;
}

function listsOf(t: Words): Partial<Record<Field, Readonly<Record<string, string>>>> {
  const yesNo = { yes: t.yes, no: t.no };
  return {
    legalForm: t.legalForm,
    sector: t.sector,
    scope: t.scope,
    kinds: t.kind,
    dimensions: t.dimension,
    populations: t.population,
    intervenes: yesNo,
    holdsLinkingEvents: yesNo,
    hasAlliances: yesNo,
  };
}

function allyName(answer: string, allies: readonly Ally[]): string {
  const id = allyIdOf(answer);
  return id ? (allies.find((ally) => ally.id === id)?.name ?? '') : answer;
}

function showRut(typed: string): string {
  const rut = parseRut(typed);
  return rut ? formatRut(rut) : typed;
}

const ownCopy = (said: string | readonly string[]): string | string[] => (typeof said === 'string' ? said : [...said]);
