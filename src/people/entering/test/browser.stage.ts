/** For stories about people: a browser that keeps its cookies, the mails that wait, and people of the cast as accounts. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { authOn } from '../auth.server.ts';
import { actorOf } from '../session.server.ts';
import type { Visit } from '../visit.ts';

/** One browser: what it is given it sends back. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly address = newId();

  visit(): Visit {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      headers: new Headers(cookie ? { cookie, 'user-agent': 'Telar 1.0' } : { 'user-agent': 'Telar 1.0' }),
      locale: 'es',
      address: this.address,
    };
  }

  take(headers: Headers): void {
    for (const header of headers.getSetCookie()) {
      const [pair = '', ...attributes] = header.split('; ');
      const name = pair.slice(0, pair.indexOf('='));
      if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(name.length + 1));
    }
  }

  actor(db: Db): Promise<Actor | null> {
    return actorOf(db, this.visit().headers);
  }
}

/** The token in the newest mail of a kind to an address; null when there is none. */
export async function mailedToken(db: Db, kind: string, to: string): Promise<string | null> {
  const mail = await db
    .selectFrom('outbox')
    .select('action_url')
    .where('kind', '=', kind)
    .where('to_address', '=', to)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!mail?.action_url) return null;
  const url = new URL(mail.action_url);
  return url.searchParams.get('codigo') ?? url.pathname.split('/').at(-1) ?? null;
}

export async function mailsTo(db: Db, to: string): Promise<string[]> {
  const rows = await db.selectFrom('outbox').select('kind').where('to_address', '=', to).orderBy('id').execute();
  return rows.map(({ kind }) => kind);
}

/** Gives people of the cast an account row, so that what refers to a person finds one. */
export async function enroll(db: Db, ...people: readonly Actor[]): Promise<void> {
  for (const { id, name, email, mesaRoles, memberships } of people) {
    await db.insertInto('person').values({ id, name, email, email_verified: true }).execute();
    for (const role of mesaRoles)
      await db.insertInto('mesa_role').values({ id: newId(), person_id: id, role, granted_at: now() }).execute();
    for (const { organizationId, role } of memberships)
      await db
        .insertInto('membership')
        .values({ id: newId(), organization_id: organizationId, person_id: id, role, since: now() })
        .execute();
  }
}

/** What went wrong, as the code of its refusal; null when nothing did. */
export async function refusalOf(command: Promise<unknown>): Promise<string | null> {
  try {
    await command;
    return null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.name === 'Refusal') return String(error.code);
    throw error;
  }
}

/** An organisation to belong to; answers its id. */
export async function organizationNamed(db: Db, name: string): Promise<string> {
  const id = newId();
  await db.insertInto('organization').values({ id, slug: id, name, sector: 'private_nonprofit' }).execute();
  return id;
}

/** The code that an authenticator app would show now for an `otpauth:` address. */
export async function codeOf(db: Db, uri: string): Promise<string> {
  const secret = fromBase32(new URL(uri).searchParams.get('secret') ?? '');
  return (await authOn(db).api.generateTOTP({ body: { secret } })).code;
}

function fromBase32(text: string): string {
  const bits = [...text]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return String.fromCharCode(...(bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
