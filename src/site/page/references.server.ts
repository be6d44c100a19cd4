/** Finds what a text refers to: the figures that modules answer for, and the pictures of the site. */
import type { Db } from '#platform/server/db.ts';
import { picturesById } from '../picture/queries.server.ts';
import { figuresIn, type TextReading } from './figure.ts';
import { picturesIn, type References } from './markdown.ts';

/** The references of one or several texts. What is not found is simply absent: rendering says so. */
export async function referencesOf(db: Db, reading: TextReading, ...texts: readonly string[]): Promise<References> {
  const text = texts.join('\n');
  const [figures, pictures] = await Promise.all([figuresIn(db, text, reading), picturesById(db, picturesIn(text))]);
  return { figures, pictures };
}
