/** better-auth on our own tables. It proves who somebody is; what they may do is ours to say (rules.ts). */
import { isAPIError } from 'better-auth/api';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { magicLink, twoFactor } from 'better-auth/plugins';
import type { KyselyPlugin } from 'kysely';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { settings } from '#platform/server/settings.ts';
import { longestPassword, shortestPassword } from './password.ts';
import { providersPlugin } from './providers.server.ts';
import { installationSecret } from '#platform/server/secret/key.ts';

/** What better-auth wants a person to receive. The command sends it, in its own transaction. */
export interface Letter {
  readonly kind: 'confirm-address' | 'sign-in-link' | 'new-password' | 'already-registered';
  readonly to: string;
  /** What the link carries; empty where there is no link to prove anything. */
  readonly token: string;
}

export const cookiePrefix = 'minga';
const linkMinutes = 20;
const sessionDays = 14;
const hour = 60 * 60;

interface Extras {
  /** Whether the providers outside take part: only in the requests of their round trip. */
  readonly providers?: boolean;
  /** How long a link to enter works. */
  readonly minutes?: number;
  readonly onPasswordReset?: (personId: string) => void;
  /** An identity of a provider outside was joined to an account, new or old. */
  readonly onIdentity?: (account: { userId: string; providerId: string }) => void;
}

/** better-auth on a database or an open transaction: what it writes stands or falls with the command (2 ms to make). Its letters go to `post`. */
export function authOn(
  db: Db,
  post: Letter[] = [],
  { providers = false, minutes = linkMinutes, onPasswordReset, onIdentity }: Extras = {},
) {
  const put = async (kind: Letter['kind'], to: string, token = '') => void post.push({ kind, to, token });
  return betterAuth({
    appName: 'Minga',
    baseURL: settings().origin,
    secret: installationSecret(),
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: db.withPlugin(instantsAsDates), type: 'postgres', transaction: false },
    advanced,
    ...tables,
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: hour,
      onPasswordReset: async ({ user }) => onPasswordReset?.(user.id),
      sendResetPassword: ({ user, token }) => put('new-password', user.email, token),
      onExistingUserSignUp: ({ user }) => put('already-registered', user.email),
    },
    emailVerification: {
      expiresIn: 24 * hour,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      sendVerificationEmail: ({ user, token }) => put('confirm-address', user.email, token),
    },
    databaseHooks: {
      account: {
        create: { before: withoutTokens, after: async (account) => onIdentity?.(account) },
        update: { before: withoutTokens },
      },
    },
    plugins: [
      magicLink({
        storeToken: 'hashed',
        disableSignUp: true,
        expiresIn: minutes * 60,
        sendMagicLink: ({ email, token }) => put('sign-in-link', email, token),
      }),
      twoFactor({ allowPasswordless: true, issuer: 'Minga', schema: secondFactorTable }),
      ...(providers ? [providersPlugin()] : []),
    ],
  });
}

const advanced: BetterAuthOptions['advanced'] = {
  cookiePrefix,
  database: { generateId: () => newId(), validateSchema: false },
  ipAddress: { disableIpTracking: true },
};

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

const tables = {
  user: { modelName: 'person', fields: { emailVerified: 'email_verified', ...stamps }, changeEmail: { enabled: true } },
  session: {
    modelName: 'session',
    fields: {
      userId: 'person_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      ...stamps,
    },
    expiresIn: sessionDays * 24 * hour,
    disableSessionRefresh: true,
  },
  account: {
    modelName: 'account',
    fields: {
      userId: 'person_id',
      providerId: 'provider_id',
      accountId: 'account_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...stamps,
    },
    accountLinking: { enabled: true, trustedProviders: ['claveunica'], allowDifferentEmails: true },
  },
  verification: {
    modelName: 'verification',
    storeIdentifier: 'hashed',
    fields: { expiresAt: 'expires_at', ...stamps },
  },
} satisfies BetterAuthOptions;

const secondFactorTable = {
  user: { fields: { twoFactorEnabled: 'second_factor_enabled' } },
  twoFactor: {
    modelName: 'second_factor',
    fields: {
      userId: 'person_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
} as const;

/** A provider's tokens would let us ask about the person later; we never do, so we do not keep them. */
async function withoutTokens<T extends object>(account: T) {
  const none = {
    accessToken: null,
    refreshToken: null,
    idToken: null,
    accessTokenExpiresAt: null,
    refreshTokenExpiresAt: null,
    scope: null,
  };
  return { data: { ...account, ...none } };
}

const instantsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) }),
};

function withDates<T extends object>(row: T): T {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]: [string, unknown]) => [
      column,
      value instanceof Temporal.Instant ? new Date(value.epochMilliseconds) : value,
    ]),
  ) as T;
}

/** Asks better-auth something. Its refusal is an answer, not an exception, so that what it counted against the person is committed. */
export async function ask<T>(question: Promise<T>): Promise<{ readonly answer: T } | { readonly no: string }> {
  try {
    return { answer: await question };
  } catch (error) {
    if (isAPIError(error)) return { no: error.body?.code ?? String(error.status) };
    throw error;
  }
}
