/** How the site's doors answer a command that worked: back to the page, saying what was done. */
import { redirect, type ActionFailure } from '@sveltejs/kit';
import { localHref, type Locale } from '#platform/words.ts';
import { answer, type RefusedForm } from '../../answer.ts';

/** Runs the command; a refusal stays on the page with its words, success reloads it. `at` is what follows /gestion/sitio/. */
export async function answered(
  locale: Locale,
  at: string,
  done: string,
  command: () => Promise<unknown>,
): Promise<ActionFailure<RefusedForm>> {
  const result = await answer(locale, async () => {
    await command();
    return null;
  });
  return result ?? redirect(303, localHref(`/gestion/sitio/${at}${done && `?hecho=${done}`}`, locale));
}
