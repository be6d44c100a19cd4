/** Mails that somebody asks for: not without end from one network, nor to one address, and never so that its owner gets none. */
import type { Db } from '../db.ts';
import { isKnown } from './bearer.ts';
import { count, countOrWait } from './limit.ts';
import type { Limit } from './limits.ts';
import { networkOf } from './network.ts';

/** Who asks. */
export interface Asker {
  readonly headers: Headers;
  readonly address: string;
}

export type AskedMail = Extract<
  Limit,
  `mail-${'sign-up' | 'link' | 'new-password' | 'begin' | 'again' | 'tell' | 'data' | 'claim'}`
>;

/**
 * Counts a mail and answers whether it leaves. Beyond twelve an hour of one kind to one address, whoever asks, one more leaves each five
 * minutes: the others would tell what lies there already, and the answer to who asks is the same. Refuses with `must-wait`.
 */
export async function countMail(db: Db, { headers, address }: Asker, what: AskedMail, email: string): Promise<boolean> {
  const network = networkOf(address);
  await (isKnown(headers, email)
    ? countOrWait(db, headers, [what, email, 'known'])
    : countOrWait(db, headers, ['mail-from', network], [what, email, network]));
  const to = [what, email] as const;
  return (await count(db, ['mail-to', ...to])).over <= 0 || (await count(db, ['mail-to-still', ...to])).over <= 0;
}
