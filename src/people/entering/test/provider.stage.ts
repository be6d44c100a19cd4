/** For stories: an OpenID Connect provider in this process, as strict as a real one, that vouches for whoever it is told to. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Whom it vouches for: the claims of the ID token and what the userinfo says. */
export interface Vouched {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly userinfo?: Readonly<Record<string, unknown>>;
}

interface Grant {
  readonly vouched: Vouched;
  readonly nonce: string | null;
  readonly challenge: string | null;
  readonly redirectUri: string;
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

export class FakeProvider {
  readonly clientId = 'minga-de-prueba';
  readonly clientSecret = 'un secreto entre los dos';
  /** The authorisation requests it got, newest last. */
  readonly asked: URL[] = [];
  vouched: Vouched = {};
  /** Puts this nonce in the ID token in place of the one it was sent. */
  wrongNonce = false;
  issuer = '';
  private readonly grants = new Map<string, Grant>();
  private readonly tokens = new Map<string, Grant>();
  private readonly server = createServer((request, response) => {
    void this.answer(request).then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });

  async start(): Promise<this> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    this.issuer = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/openid`;
    return this;
  }

  stop(): void {
    this.server.close();
  }

  private async answer(
    request: IncomingMessage,
  ): Promise<{ status: number; headers: Record<string, string>; body: string }> {
    const url = new URL(request.url ?? '', this.issuer);
    switch (url.pathname.replace(/^\/openid\/|\/$/g, '')) {
      case '.well-known/openid-configuration':
        return json(this.discovery());
      case 'jwks':
        return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }] });
      case 'authorize':
        return this.authorize(url);
      case 'token':
        return this.token(new URLSearchParams(await text(request)), request.headers.authorization);
      case 'userinfo':
        return this.userinfo(request.headers.authorization);
      default:
        return json({ error: 'not_found' }, 404);
    }
  }

  private discovery() {
    const at = this.issuer;
    return {
      issuer: at,
      authorization_endpoint: `${at}/authorize`,
      token_endpoint: `${at}/token`,
      userinfo_endpoint: `${at}/userinfo`,
      jwks_uri: `${at}/jwks`,
      id_token_signing_alg_values_supported: ['RS256'],
    };
  }

  private authorize(url: URL) {
    this.asked.push(url);
    const [redirectUri, state] = [url.searchParams.get('redirect_uri'), url.searchParams.get('state')];
    if (!redirectUri || !state || url.searchParams.get('client_id') !== this.clientId)
      return json({ error: 'invalid_request' }, 400);
    const code = randomBytes(12).toString('hex');
    this.grants.set(code, {
      vouched: this.vouched,
      nonce: url.searchParams.get('nonce'),
      challenge: url.searchParams.get('code_challenge'),
      redirectUri,
    });
    const back = new URL(redirectUri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', state);
    return { status: 302, headers: { location: back.href }, body: '' };
  }

  private token(form: URLSearchParams, authorization = '') {
    const grant = this.grants.get(form.get('code') ?? '');
    this.grants.delete(form.get('code') ?? '');
    const basic = `Basic ${Buffer.from(`${this.clientId}:${this.clientSecret}`).toString('base64')}`;
    const known =
      authorization === basic ||
      (form.get('client_id') === this.clientId && form.get('client_secret') === this.clientSecret);
    if (
      !grant ||
      !known ||
      form.get('redirect_uri') !== grant.redirectUri ||
      !proves(form.get('code_verifier'), grant.challenge)
    )
      return json({ error: 'invalid_grant' }, 400);
    const token = randomBytes(12).toString('hex');
    this.tokens.set(token, grant);
    return json({
      access_token: token,
      token_type: 'Bearer',
      expires_in: 60,
      ...(grant.vouched.claims && { id_token: this.idToken(grant) }),
    });
  }

  private userinfo(authorization = '') {
    const grant = this.tokens.get(authorization.replace('Bearer ', ''));
    return grant ? json(grant.vouched.userinfo ?? grant.vouched.claims ?? {}) : json({ error: 'invalid_token' }, 401);
  }

  private idToken({ vouched, nonce }: Grant): string {
    const at = Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000);
    const claims = {
      iss: this.issuer,
      aud: this.clientId,
      iat: at,
      exp: at + 60,
      nonce: this.wrongNonce ? 'otro' : nonce,
      ...vouched.claims,
    };
    const signed = [{ alg: 'RS256', kid: 'k1', typ: 'JWT' }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
  }
}

function proves(verifier: string | null, challenge: string | null): boolean {
  return (
    challenge === null || (verifier !== null && createHash('sha256').update(verifier).digest('base64url') === challenge)
  );
}

function json(body: unknown, status = 200) {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
