/** Queues the registry's mails in the transaction of the command that causes them. */
import type { Db } from '#platform/server/db.ts';
import { queueMail, type Mail } from '#platform/server/outbox.ts';
import type { Locale } from '#platform/words.ts';
import { words } from './words.ts';

type Letters = typeof words.es;
interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly url: string };
}

/** When a letter leaves, and by which key it can be called off before. */
export type Held = Pick<Mail, 'dedupeKey' | 'sendAfter'>;

/** Queues one of the registry's letters, in the reader's language. */
export async function mailTo<K extends keyof Letters>(
  tx: Db,
  to: string,
  locale: Locale,
  kind: K,
  ...said: Parameters<Letters[K]>
): Promise<void> {
  await queueMail(tx, { to, locale, kind: `registry.${kind}`, ...letter(locale, kind, ...said) });
}

/** The same to whoever registered, if they left an address; `held`: it waits, and can be called off. */
export async function mailRegistrant<K extends keyof Letters>(
  tx: Db,
  { email, locale, held }: { readonly email: string | null; readonly locale: Locale; readonly held?: Held },
  kind: K,
  ...said: Parameters<Letters[K]>
): Promise<void> {
  if (email) await mailWith(tx, { to: email, locale, ...held }, kind, ...said);
}

/** The same, for a letter that is sent once or that can be stopped. */
export async function mailWith<K extends keyof Letters>(
  tx: Db,
  more: Pick<Mail, 'to' | 'dedupeKey' | 'sendAfter' | 'unsubscribeUrl'> & { readonly locale: Locale },
  kind: K,
  ...said: Parameters<Letters[K]>
): Promise<void> {
  await queueMail(tx, { kind: `registry.${kind}`, ...more, ...letter(more.locale, kind, ...said) });
}

function letter<K extends keyof Letters>(locale: Locale, kind: K, ...said: Parameters<Letters[K]>): Letter {
  const write = words.in(locale)[kind] as (...said: Parameters<Letters[K]>) => Letter;
  return write(...said);
}
