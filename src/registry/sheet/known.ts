/** The registry, as a spreadsheet is compared with it. Pure. */
import type { ImportAnswers, ImportField, RowTwin } from './row.ts';

/** An organisation of the registry, as an import compares with it. */
export interface KnownOrganization {
  readonly id: string;
  readonly slug: string;
  readonly answers: ImportAnswers;
  readonly updatedAt: Temporal.Instant;
  /** Whether a field is what its own people wrote. */
  readonly isOwn: (field: ImportField) => boolean;
}

/** The registry, as an import looks things up in it. */
export interface KnownRegistry {
  readonly byId: (id: string) => KnownOrganization | undefined;
  readonly byRut: (rut: string) => readonly KnownOrganization[];
  /** By name without case, accents or signs. */
  readonly byName: (plainName: string) => readonly KnownOrganization[];
  readonly twins: (answers: ImportAnswers) => readonly RowTwin[];
}
