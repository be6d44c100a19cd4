/** What others say of an organisation as a page or a letter asks it: alliances and parts in initiatives alike. Pure. */
import type { Locale } from '#platform/words.ts';
import type { NamedRunner } from '../initiatives/runners.server.ts';
import type { AllianceVerdict } from './alliance.ts';
import type { SaidOfUs } from './queries.server.ts';
import { words } from './words.ts';

export interface ToAnswer {
  /** Unique among those of an organisation; what an answer sends. */
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly name: string;
  readonly path: string;
  /** What it says: «Nos coordinamos». */
  readonly says: string;
  readonly answered: AllianceVerdict | null;
}

export function tieToAnswer({ other, tie, answered }: SaidOfUs, locale: Locale): ToAnswer {
  const ties: Readonly<Record<string, string>> = words.in(locale).tieOfUs;
  return {
    key: `${other.id}-${tie}`,
    fields: { claimant: other.id, tie },
    name: other.name,
    path: `/articuladores/${other.slug}`,
    says: ties[tie] ?? tie,
    answered,
  };
}

export const partToAnswer = ({ id, role, initiative, lead, answered }: NamedRunner, locale: Locale): ToAnswer => ({
  key: id,
  fields: { runner: id },
  name: lead.name,
  path: `/iniciativas/${initiative.slug}`,
  says: words.in(locale).partOfUs[role](initiative.name),
  answered,
});
