/** What was done with an organisation since somebody was let represent it, for whoever undoes that. Pure. */
import type { JournalEntry } from '#platform/server/journal.ts';
import { changedFields, withPartners, type Field } from '../organization/answers.ts';
import type { OrganizationAnswers } from '../organization/schema.ts';

export type EditedField = Field | 'logo';

/** What one person made of a field, until somebody else wrote it. */
export interface FieldEdit {
  readonly field: EditedField;
  readonly actorId: string | null;
  readonly by: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Whether undoing can give back what stood before: whoever loses the organisation wrote it, and nobody since. */
  readonly back: boolean;
}

export interface Meanwhile {
  readonly edits: readonly FieldEdit[];
  /** What else whoever loses it did in its name that stays. */
  readonly deeds: readonly JournalEntry[];
  /** By what they let others in, as far as nobody came by it: that ends. */
  readonly ends: readonly JournalEntry[];
  /** What its confirmation said before they confirmed it; undefined where they did not. */
  readonly confirmedBefore: Temporal.Instant | null | undefined;
  /** The last that they did; null where they did nothing, and undoing asks nothing. */
  readonly last: string | null;
  /** Whether all that was edited is theirs. */
  readonly allTheirs: boolean;
}

/** What is chosen of what they wrote. */
export const edited = ['back', 'keep'] as const;
export type EditedChoice = (typeof edited)[number];

type Said = Partial<OrganizationAnswers> & { readonly logo?: string | null };

/** The invitation that a deed is about, where it made or sent one. */
export const invitationOf = ({ after }: JournalEntry): string | undefined =>
  (after as { readonly invitation?: string } | null)?.invitation;

/** `accepted`: the invitations that somebody came by. */
export function meanwhileOf(
  entries: readonly JournalEntry[],
  personId: string | null,
  accepted: ReadonlySet<string> = new Set(),
): Meanwhile {
  const theirs = entries.filter(({ actorId }) => actorId !== null && actorId === personId);
  const runs = entries.reduce(withEdit, []).filter(({ field, before, after }) => differ(field, before, after));
  const last = (field: EditedField) => runs.findLast((run) => run.field === field);
  const isTheirs = (run: Run | undefined) => !run || run.actorId === personId;
  const edits = runs.map((run) => ({
    ...run,
    back: last(run.field) === run && withPartners(run.field).every((field) => isTheirs(last(field))),
  }));
  const others = theirs.filter(({ what }) => what !== 'organization.edited' && what !== 'organization.confirmed');
  const ends = (deed: JournalEntry) => {
    const invitation = invitationOf(deed);
    return invitation ? !accepted.has(invitation) : deed.what === 'sharedLink.made';
  };
  const confirmed = theirs.find(({ what }) => what === 'organization.confirmed');
  const { confirmedAt = null } = (confirmed?.before ?? {}) as { confirmedAt?: string | null };
  return {
    edits,
    deeds: others.filter((one) => !ends(one)),
    ends: others.filter(ends),
    confirmedBefore: confirmed && (confirmedAt ? Temporal.Instant.from(confirmedAt) : null),
    last: theirs.at(-1)?.id ?? null,
    allTheirs: runs.every(isTheirs),
  };
}

/** What there is to choose about. */
export const canGiveBack = ({ edits, confirmedBefore }: Meanwhile): boolean =>
  confirmedBefore !== undefined || edits.some(({ back }) => back);

/** Why it is not undone yet: what they did since was not shown, or nothing was chosen. */
export function whyNotKnowing(
  meanwhile: Meanwhile,
  { last, choice }: { readonly last: string | null; readonly choice: EditedChoice | null },
) {
  if (meanwhile.last !== last) return 'edited-meanwhile' as const;
  return canGiveBack(meanwhile) && !choice ? ('choose-edited' as const) : null;
}

/** The edits that are given back, by field, with what it says again; only where it still says what they wrote. */
export function givenBackOf({ edits }: Meanwhile, now: Said): FieldEdit[] {
  return edits.filter(({ back, field, after }) => back && !differ(field, after, now[field]));
}

/** As much of what several fields said as a set of answers. */
export const saidBy = (edits: readonly FieldEdit[], side: 'before' | 'after'): Said =>
  Object.fromEntries(edits.map((edit) => [edit.field, edit[side]]));

/** The deeds that write what an organisation says. */
const writing = [
  'organization.edited',
  'organization.updated',
  'organization.changeAccepted',
  'organization.importChanged',
  'organization.importUndone',
  'organization.importRefused',
];

type Run = Omit<FieldEdit, 'back'>;

function withEdit(runs: readonly Run[], entry: JournalEntry): Run[] {
  if (!writing.includes(entry.what)) return [...runs];
  const [before, after] = [entry.before ?? {}, entry.after ?? {}] as [Said, Said];
  const written: EditedField[] = changedFields(before, after);
  if (differ('logo', before.logo, after.logo)) written.push('logo');
  const { actorId, actorName: by } = entry;
  return written.reduce<Run[]>(
    (so, field) => {
      const last = so.findLast((run) => run.field === field);
      if (last && last.actorId === actorId)
        return so.map((run) => (run === last ? { ...run, after: after[field] } : run));
      return [...so, { field, actorId, by, before: before[field], after: after[field] }];
    },
    [...runs],
  );
}

const differ = (field: EditedField, before: unknown, after: unknown): boolean =>
  field === 'logo'
    ? (before ?? null) !== (after ?? null)
    : changedFields({ [field]: before }, { [field]: after }).length > 0;
