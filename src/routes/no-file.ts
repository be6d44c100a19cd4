/** What the door of a file answers when there is no such file: words, because no page of ours is drawn there (src/error.html). */
import { error } from '@sveltejs/kit';
import type { Locale } from '#platform/words.ts';
import { words } from '#site/frame/words.ts';

export function noFile(locale: Locale): never {
  error(404, words.in(locale).errors.noFile);
}
