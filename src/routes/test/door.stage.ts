/** For stories of doors: what a page loads for somebody, and what its forms answer them. */
import { isActionFailure, isHttpError, isRedirect } from '@sveltejs/kit';
import { afterAll } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { Refusal } from '#platform/refusal.ts';
import { db as theirs } from '#platform/server/db.ts';
import { story, type Story } from '#platform/test/story.ts';

/** A story whose database the doors of this process open too. */
export async function storyOfDoors(): Promise<Story> {
  const stage = await story();
  process.env['DATABASE_URL'] = stage.url;
  afterAll(() => theirs.destroy());
  return stage;
}

export interface Knocking {
  readonly actor: Actor | null;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly form?: Readonly<Record<string, string | File>>;
}

/** What came of it: what the page gets, or in a word where one was sent or why not. */
export async function knock(door: unknown, { actor, params = {}, query = '', form = {} }: Knocking): Promise<unknown> {
  const url = new URL(`http://minga.test/x${query}`);
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.set(name, value);
  const request = new Request(url, { method: 'POST', body });
  try {
    const answer = await (door as (event: object) => unknown)({
      url,
      params,
      request,
      locals: { actor, locale: 'es', path: '/x' },
    });
    return isActionFailure(answer) ? answer.data : answer;
  } catch (error) {
    if (isRedirect(error)) return `to ${error.location}`;
    if (isHttpError(error)) return error.status;
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
