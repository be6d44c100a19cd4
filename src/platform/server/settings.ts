/** What an operator can set, read once from the environment and checked whole: every fault is named, in both languages. */
import { resolve } from 'node:path';
import * as v from 'valibot';

/** Everything the environment decides. Secrets are in here: never log it. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The data folder, absolute: the embedded database, the files, the secret. */
  readonly data: string;
  /** The public address, without a slash at the end. */
  readonly origin: string;
  /** Whether the operator gave it; if not, it is this machine's own. */
  readonly originGiven: boolean;
  /** A PostgreSQL of the operator's; undefined for the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Undefined keeps mails in the outbox, to be read in the staff area. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly dkim: Dkim | undefined;
  /** Whether a new data folder starts with the sample mesa. */
  readonly sample: boolean;
  readonly files: FileStore;
  /** The most that a file of microdata may weigh, in bytes. */
  readonly mostMicrodataBytes: number;
  readonly oidc: OpenIdProvider | undefined;
  readonly claveUnica: OpenIdProvider | undefined;
  /** What sessions are signed with; undefined: one is made and kept in the data folder. */
  readonly secret: string | undefined;
  /** How many reverse proxies stand before us: whose word about the visitor's address we take. */
  readonly proxies: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

export interface Dkim {
  readonly domain: string;
  readonly selector: string;
  readonly keyFile: string;
}

/** Where files are kept: a folder, or a bucket of an S3-compatible service. */
export type FileStore =
  | { readonly kind: 'folder'; readonly dir: string }
  | {
      readonly kind: 's3';
      readonly bucket: string;
      readonly region: string;
      readonly endpoint: string | undefined;
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
    };

/** An OpenID Connect provider by its issuer; `name` is what the sign-in button says. */
export interface OpenIdProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
}

/** Settings that cannot be used; the message lists each with what is wrong. */
export class SettingsError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks an environment. Throws a SettingsError that names every fault. */
export function readSettings(env: Environment): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = v.safeParse(environment, given);
  const faults = [...(read.issues ?? []).map(fault), ...incomplete(given)];
  if (!read.success || faults.length > 0)
    throw new SettingsError(`Ajustes con problemas / Settings with problems:\n${faults.join('\n')}`);
  return settled(read.output);
}

let current: Settings | undefined;

/** The settings of this process. */
export function settings(): Settings {
  return (current ??= readSettings(process.env));
}

/** The names of every setting there is, for the operator's manual and the doctor. */
export const settingNames = (): string[] => Object.keys(environment.entries);

const text = v.pipe(v.string(), v.trim());
const web = (words: string) => v.pipe(text, v.url(words), v.regex(/^https?:\/\//, words));
const address = 'debe ser una dirección http(s) / must be an http(s) address';
const whole = (least: number, most: number) => {
  const words = `debe ser un entero de ${least} a ${most} / must be a whole number from ${least} to ${most}`;
  return v.pipe(text, v.regex(/^\d+$/, words), v.transform(Number), v.minValue(least, words), v.maxValue(most, words));
};
const yesNo = v.pipe(
  v.picklist(['yes', 'no', 'sí', 'si'], 'debe ser yes o no / must be yes or no'),
  v.transform((word) => word !== 'no'),
);

const environment = v.object({
  PORT: v.optional(whole(0, 65_535), '3000'),
  HOST: v.optional(text, '127.0.0.1'),
  MINGA_DATA: v.optional(text, './var'),
  MINGA_ORIGIN: v.optional(web(address)),
  DATABASE_URL: v.optional(
    v.pipe(text, v.regex(/^postgres(ql)?:\/\//, 'debe empezar con postgresql:// / must start with postgresql://')),
  ),
  MINGA_SMTP_URL: v.optional(
    v.pipe(text, v.regex(/^smtps?:\/\/[^/]/, 'debe ser como smtps://usuario:clave@servidor:465 / must look like that')),
  ),
  MINGA_MAIL_FROM: v.optional(
    v.pipe(text, v.includes('@', 'debe llevar una dirección de correo / must hold a mail address')),
  ),
  MINGA_DKIM_DOMAIN: v.optional(text),
  MINGA_DKIM_SELECTOR: v.optional(text),
  MINGA_DKIM_KEY_FILE: v.optional(text),
  MINGA_SAMPLE: v.optional(yesNo, 'yes'),
  MINGA_FILES: v.optional(
    v.pipe(
      text,
      v.check(
        isFileStore,
        'debe ser una carpeta o s3://CLAVE:SECRETO@cubo?region=…&endpoint=… / must be a folder or an s3 address',
      ),
    ),
  ),
  MINGA_MICRODATA_MB: v.optional(whole(1, 1_000_000), '2048'),
  MINGA_OIDC_ISSUER: v.optional(web(address)),
  MINGA_OIDC_CLIENT_ID: v.optional(text),
  MINGA_OIDC_CLIENT_SECRET: v.optional(text),
  MINGA_OIDC_NAME: v.optional(text, 'OpenID Connect'),
  MINGA_CLAVEUNICA_ISSUER: v.optional(web(address), 'https://accounts.claveunica.gob.cl/openid'),
  MINGA_CLAVEUNICA_CLIENT_ID: v.optional(text),
  MINGA_CLAVEUNICA_CLIENT_SECRET: v.optional(text),
  MINGA_SECRET: v.optional(
    v.pipe(text, v.minLength(32, 'debe tener al menos 32 caracteres / must have at least 32 characters')),
  ),
  MINGA_PROXIES: v.optional(whole(0, 9), '0'),
  MINGA_LOG_LEVEL: v.optional(
    v.picklist(
      ['debug', 'info', 'warn', 'error', 'silent'],
      'debe ser debug, info, warn, error o silent / must be one of those',
    ),
    'info',
  ),
});

/** Settings that only make sense together. */
const together = [
  ['MINGA_DKIM_DOMAIN', 'MINGA_DKIM_SELECTOR', 'MINGA_DKIM_KEY_FILE'],
  ['MINGA_OIDC_ISSUER', 'MINGA_OIDC_CLIENT_ID', 'MINGA_OIDC_CLIENT_SECRET'],
  ['MINGA_CLAVEUNICA_CLIENT_ID', 'MINGA_CLAVEUNICA_CLIENT_SECRET'],
] as const;

function incomplete(given: Environment): string[] {
  return together
    .filter((names) => names.some((name) => given[name]))
    .flatMap((names) =>
      names
        .filter((name) => !given[name])
        .map((name) => `- ${name}: falta, va con ${names[0]} / missing, goes with ${names[0]}`),
    );
}

function fault(issue: v.BaseIssue<unknown>): string {
  return `- ${v.getDotPath(issue) ?? ''}: ${issue.message}`;
}

function settled(env: v.InferOutput<typeof environment>): Settings {
  const data = resolve(env.MINGA_DATA);
  const origin = (env.MINGA_ORIGIN ?? localAddress(env.HOST, env.PORT)).replace(/\/+$/, '');
  return {
    port: env.PORT,
    host: env.HOST,
    data,
    origin,
    originGiven: env.MINGA_ORIGIN !== undefined,
    databaseUrl: env.DATABASE_URL,
    smtpUrl: env.MINGA_SMTP_URL,
    mailFrom: env.MINGA_MAIL_FROM ?? `Minga <minga@${new URL(origin).hostname}>`,
    dkim: env.MINGA_DKIM_DOMAIN
      ? {
          domain: env.MINGA_DKIM_DOMAIN,
          selector: env.MINGA_DKIM_SELECTOR ?? '',
          keyFile: env.MINGA_DKIM_KEY_FILE ?? '',
        }
      : undefined,
    sample: env.MINGA_SAMPLE,
    files: fileStore(env.MINGA_FILES ?? `${data}/files`),
    mostMicrodataBytes: env.MINGA_MICRODATA_MB * 1024 * 1024,
    oidc: provider(env.MINGA_OIDC_ISSUER, env.MINGA_OIDC_CLIENT_ID, env.MINGA_OIDC_CLIENT_SECRET, env.MINGA_OIDC_NAME),
    claveUnica: provider(
      env.MINGA_CLAVEUNICA_ISSUER,
      env.MINGA_CLAVEUNICA_CLIENT_ID,
      env.MINGA_CLAVEUNICA_CLIENT_SECRET,
      'ClaveÚnica',
    ),
    secret: env.MINGA_SECRET,
    proxies: env.MINGA_PROXIES,
    logLevel: env.MINGA_LOG_LEVEL,
  };
}

/** Where a browser on this machine finds us: a wildcard address is no place to visit. */
export function localAddress(host: string, port: number): string {
  const name = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host;
  return `http://${name}:${port}`;
}

function provider(
  issuer: string | undefined,
  clientId: string | undefined,
  clientSecret: string | undefined,
  name: string,
): OpenIdProvider | undefined {
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, name } : undefined;
}

function isFileStore(where: string): boolean {
  if (!/^[a-z0-9]+:\/\//i.test(where)) return true;
  if (!where.startsWith('s3://') || !URL.canParse(where)) return false;
  const { hostname, username, password } = new URL(where);
  return Boolean(hostname && username && password);
}

function fileStore(where: string): FileStore {
  if (!where.startsWith('s3://')) return { kind: 'folder', dir: resolve(where) };
  const url = new URL(where);
  return {
    kind: 's3',
    bucket: url.hostname,
    region: url.searchParams.get('region') ?? 'us-east-1',
    endpoint: url.searchParams.get('endpoint') ?? undefined,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  };
}
