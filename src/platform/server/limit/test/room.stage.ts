/** For stories and trials: a room where many phones behind one address vote, each with its card. */
import { expect } from 'vitest';
import type { Db } from '../../db.ts';
import { bearerCookie } from '../bearer.ts';
import { answerToFlood, type Sender } from '../flood.ts';

const room: Sender = { address: '200.1.2.3', personId: undefined, route: '/sala/[code]', locale: 'es' };

/** Sends every vote of every phone; none may be refused. */
export async function votesOf(db: Db, phones: number, votes: number): Promise<void> {
  for (let vote = 0; vote < votes; vote++) {
    const answers = await Promise.all(
      Array.from({ length: phones }, (_, phone) => answerToFlood(db, voteWith(`card-${phone}`), room)),
    );
    expect(answers.filter((answer) => answer !== null)).toEqual([]);
  }
}

function voteWith(card: string): Request {
  const { name, value } = bearerCookie('card', card);
  const headers = { accept: 'text/html', cookie: `${name}=${value}` };
  return new Request('http://minga.test/sala/x', { method: 'POST', headers, body: new URLSearchParams({ vote: '1' }) });
}
