/** The journal of ecosystem/: only deeds that have words in both languages. */
import { journalOf } from '#platform/server/journal.ts';
import type { es } from './deeds.es.ts';

export const { journal, journalAll: journalMany } = journalOf<typeof es>();
