/** Identifiers are made here, not in the database: UUID v7 (RFC 9562), which sort by the time they were made. */
import { randomBytes } from 'node:crypto';

let latestMs = 0;
let counter = 0;

/**
 * A new UUID v7. Its 48 leading bits are Unix milliseconds, the next 12 count those of the same millisecond (RFC 9562, 6.2,
 * method 1), so that what one process makes sorts in the order of its making; the other 62 are random.
 */
export function newId(): string {
  const bytes = randomBytes(16);
  const ms = Temporal.Now.instant().epochMilliseconds;
  if (ms > latestMs) [latestMs, counter] = [ms, bytes.readUInt16BE(6) & 0x7ff];
  else if (++counter > 0xfff) [latestMs, counter] = [latestMs + 1, 0];
  bytes.writeUIntBE(latestMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from outside can be an id: asking the database with anything else is an error there. */
export function isId(text: string): boolean {
  return uuid.test(text);
}
