/** Proving who one is with a provider outside: any OpenID Connect one, and ClaveÚnica; each only when it is set up. */
import { genericOAuth, type GenericOAuthConfig } from 'better-auth/plugins';
import * as v from 'valibot';
import { settings, type OpenIdProvider } from '#platform/server/settings.ts';
import { keyedHash } from '#platform/server/secret/key.ts';

export type ProviderId = 'oidc' | 'claveunica';

/** The providers that are set up, as the sign-in page offers them. */
export function providers(): { readonly id: ProviderId; readonly name: string }[] {
  const { oidc, claveUnica } = settings();
  return [
    ...(claveUnica ? [{ id: 'claveunica' as const, name: claveUnica.name }] : []),
    ...(oidc ? [{ id: 'oidc' as const, name: oidc.name }] : []),
  ];
}

/** Making it asks an OpenID Connect provider for its addresses: only for the requests of a provider's round trip. */
export function providersPlugin() {
  const { oidc, claveUnica } = settings();
  return genericOAuth({ config: [...(oidc ? [openId(oidc)] : []), ...(claveUnica ? [clave(claveUnica)] : [])] });
}

function openId({ issuer, clientId, clientSecret, name }: OpenIdProvider): GenericOAuthConfig {
  const discoveryUrl = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  return {
    providerId: 'oidc',
    name,
    clientId,
    clientSecret,
    discoveryUrl,
    scopes: ['openid', 'email', 'profile'],
    requireIdTokenVerification: true,
  };
}

/**
 * ClaveÚnica, after its integration manual: authorization code with state, without PKCE, scopes `openid run name`, the RUN
 * from the userinfo. It says nothing reliable about the e-mail, so it opens only accounts that were joined to it by their owner.
 */
function clave({ issuer, clientId, clientSecret, name }: OpenIdProvider): GenericOAuthConfig {
  const at = issuer.replace(/\/$/, '');
  return {
    providerId: 'claveunica',
    name,
    clientId,
    clientSecret,
    authorizationUrl: `${at}/authorize/`,
    tokenUrl: `${at}/token/`,
    scopes: ['openid', 'run', 'name'],
    pkce: false,
    disableSignUp: true,
    disableImplicitSignUp: true,
    accountSubject: ({ profile }) => String(profile.id),
    getUserInfo: async ({ accessToken }) => claveProfile(await askClave(`${at}/userinfo/`, accessToken ?? '')),
  };
}

const userinfo = v.object({
  RolUnico: v.object({
    numero: v.pipe(v.union([v.number(), v.string()]), v.transform(String), v.regex(/^[0-9]{1,8}$/)),
    DV: v.pipe(v.union([v.number(), v.string()]), v.transform(String), v.toUpperCase(), v.regex(/^[0-9K]$/)),
    tipo: v.literal('RUN'),
  }),
});

async function askClave(url: string, accessToken: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}` },
    signal: AbortSignal.timeout(10_000),
  });
  return answer.ok ? answer.json() : null;
}

/** The RUN is kept only as a keyed hash; the address is one that no mail and no person can have. Null when there is no RUN. */
export function claveProfile(answer: unknown) {
  const read = v.safeParse(userinfo, answer);
  if (!read.success) return null;
  const { numero, DV } = read.output.RolUnico;
  const id = keyedHash('run', `${numero}-${DV}`);
  return { id, email: `${id}@claveunica.invalid`, emailVerified: false, name: '' };
}
