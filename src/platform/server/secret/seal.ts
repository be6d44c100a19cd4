/** Words that a browser keeps for us and cannot change: text and signature (HMAC-SHA-256), for one purpose and what it is about. */
import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from './key.ts';

/** The text with its signature. `about` is signed with it and not written. */
export const sealed = (purpose: string, text: string, about = ''): string =>
  `${text}.${keyedHash(`seal-${purpose}`, `${about}\n${text}`)}`;

/** The text, if the signature is ours, for the same purpose and about the same; null if not. */
export function unsealed(purpose: string, value: string | undefined, about = ''): string | null {
  const dot = value?.lastIndexOf('.') ?? -1;
  if (value === undefined || dot < 1) return null;
  const text = value.slice(0, dot);
  const [given, right] = [value, sealed(purpose, text, about)].map((one) => Buffer.from(one));
  return given!.length === right!.length && timingSafeEqual(given!, right!) ? text : null;
}
