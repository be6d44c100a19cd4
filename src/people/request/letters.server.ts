/** The letters about requests on one's data. */
import type { Db } from '#platform/server/db.ts';
import { queueMail } from '#platform/server/outbox.ts';
import type { Locale } from '#platform/words.ts';
import { dataLetters } from './letter-words.ts';

type Letters = typeof dataLetters.es;
interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly url: string };
}

/** Queues one of them, in the language in which it was asked; nothing where the address was forgotten. */
export async function mailAnswer<K extends keyof Letters>(
  tx: Db,
  { address, locale }: { readonly address: string; readonly locale: Locale },
  kind: K,
  ...said: Parameters<Letters[K]>
): Promise<void> {
  if (!address) return;
  const write = dataLetters.in(locale)[kind] as (...said: Parameters<Letters[K]>) => Composed;
  const letter = write(...said);
  await queueMail(tx, {
    to: address,
    locale,
    kind: `people.data-${kind}`,
    forgetOnceSent: kind === 'erased',
    ...letter,
  });
}
