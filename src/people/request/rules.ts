/** When a request about one's data may be answered, put off or carried out. Pure. */
import type { DataRequest } from './request.ts';

export function whyNotAnswer({ kind, answered, erasedAt }: DataRequest): 'request-answered' | 'erase-first' | null {
  if (answered) return 'request-answered';
  return kind === 'erasure' && !erasedAt ? 'erase-first' : null;
}

/** An erasure may also be declined, with the reason: then nothing is erased first. */
export function whyNotDecline({ answered, erasedAt }: DataRequest): 'request-answered' | 'already-erased' | null {
  if (answered) return 'request-answered';
  return erasedAt ? 'already-erased' : null;
}

/** Once, and before it was due. */
export function whyNotPutOff(
  { answered, extended, dueAt }: DataRequest,
  now: Temporal.Instant,
): 'request-answered' | 'already-extended' | 'request-overdue' | null {
  if (answered) return 'request-answered';
  if (extended) return 'already-extended';
  return Temporal.Instant.compare(now, dueAt) > 0 ? 'request-overdue' : null;
}

export function whyNotErase({
  kind,
  answered,
  erasedAt,
}: DataRequest): 'request-answered' | 'already-erased' | 'not-an-erasure' | null {
  if (kind !== 'erasure') return 'not-an-erasure';
  if (answered) return 'request-answered';
  return erasedAt ? 'already-erased' : null;
}
