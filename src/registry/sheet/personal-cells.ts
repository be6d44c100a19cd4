/** Cells that would be public and look like a person's own: they stay out until somebody chooses that anybody may read them. Pure. */
import { changedFields, isBlank, privateFields } from '../organization/answers.ts';
import { personalAmong } from '../answer/personal.ts';
import type { CellFault } from './agree.ts';
import { looksPersonal, type ImportAnswers, type ImportField } from './row.ts';

interface Parted {
  readonly said: ImportAnswers;
  readonly personal: readonly CellFault[];
}

/** What is read without those cells. Where the organisation has no contact, a mail or a telephone is the contact's, which nobody reads. */
export function withoutPersonal(before: ImportAnswers, read: ImportAnswers, published: readonly ImportField[]): Parted {
  const fresh = changedFields(before, read);
  const found = personalAmong(read).filter((field) => fresh.includes(field));
  const out = found.filter((field) => !published.includes(field));
  const kept = Object.fromEntries(out.map((field) => [field, before[field]]));
  const personal = found.map((field): CellFault => {
    const fault = { field, code: looksPersonal };
    return published.includes(field) ? { ...fault, published: true } : fault;
  });
  return { said: { ...read, ...asContact(before, read, out), ...kept }, personal };
}

const contactOf = { publicEmail: 'contactEmail', publicPhone: 'contactPhone' } as const;

function asContact(before: ImportAnswers, read: ImportAnswers, out: readonly ImportField[]): Partial<ImportAnswers> {
  if (privateFields.some((field) => !isBlank(before[field]))) return {};
  const pairs = Object.entries(contactOf) as [keyof typeof contactOf, ImportField][];
  const moved = pairs.filter(([from, to]) => out.includes(from) && isBlank(read[to]));
  return Object.fromEntries(moved.map(([from, to]) => [to, read[from]]));
}
