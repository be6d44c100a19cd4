/** The log: structured lines on standard error, with request ids and without personal data. */
import pino from 'pino';

const level = process.env['VITEST'] ? 'silent' : process.env['MINGA_LOG_LEVEL'] || 'info';

/** What a person would recognise themselves by: addresses, and values that an error quotes. */
const personal = [/[^\s"'<>()=]+@[^\s"'<>()=]+/g, /"[^"]{0,500}"/g, /=\([^)]*\)/g];

/** A text without personal data. */
export function impersonal(text: string): string {
  return personal.reduce((kept, pattern) => kept.replace(pattern, '…'), text);
}

/** An address as it may be logged: no query, and no token or id in its path. */
export function impersonalPath(path: string): string {
  return (path.split('?')[0] ?? '').replace(/\/(?=[^/]*\d)[\w-]{20,}(?=\/|$)/g, '/:id');
}

interface DatabaseFault extends Error {
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
}

/** An error without the values it quotes; where it happened stays readable. */
export function impersonalError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: impersonal(String(error)) };
  const { name, message, stack, code, constraint, table } = error as DatabaseFault;
  const frames = stack?.slice(stack.indexOf('\n    at ')).split('\n').slice(0, 12).join('\n');
  return { type: name, code, constraint, table, message: impersonal(message), stack: frames };
}

export const log = pino(
  { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: impersonalError } },
  pino.destination({ dest: 2, sync: true }),
);
