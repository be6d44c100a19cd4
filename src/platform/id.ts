/** Identifiers are made here, not in the database: UUID v7 (RFC 9562), which sort by the time they were made. */
import { randomBytes } from 'node:crypto';

/** A new UUID v7. Its 48 leading bits are Unix milliseconds; the other 74 are random. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Temporal.Now.instant().epochMilliseconds, 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from outside can be an id: asking the database with anything else is an error there. */
export function isId(text: string): boolean {
  return uuid.test(text);
}
