/** Tokens of mailed links: random, and kept only as a hash. */
import { createHash, randomBytes } from 'node:crypto';
import { settings } from '#platform/server/settings.ts';
import { type Locale, localHref } from '#platform/words.ts';

/** A new token, for a link or a cookie. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** What is kept of a token: someone who reads the database cannot make the link. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The full address of a page, in the language of the person written to. */
export const mailedAddress = (path: string, locale: Locale): string => settings().origin + localHref(path, locale);
