/** The HTTP server around the site: request ids, the public address, the log, and an orderly end. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import compression from 'compression';
import { newId } from '../../id.ts';
import { impersonalPath, log } from '../log.ts';
import type { Settings } from '../settings.ts';
import { portTaken } from './port-taken.ts';
import { bringsMicrodata, turnAway, whyNotTaken } from './unwanted.ts';

/** What answers requests: the built site, or the development server. */
export type Site = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

/** A server that listens, and says that it is starting until it is given its site. */
export interface Serving {
  readonly server: Server;
  open(site: Site): void;
  close(): Promise<void>;
}

/** How the built site reads what we put on each request. Set before the site is imported. */
export const siteEnvironment = {
  PROTOCOL_HEADER: 'x-minga-protocol',
  HOST_HEADER: 'x-minga-host',
  ADDRESS_HEADER: 'x-minga-address',
  BODY_SIZE_LIMIT: 'Infinity', // each door has its own: see sizes.ts
} as const;

const CLOSE_MS = 10_000;
/** How long a request may take to arrive; one with microdata, hours. */
const ARRIVE_MS = 300_000;
const ARRIVE_MICRODATA_MS = 6 * 3600_000;

/** Data travel compressed; pages and the build's own files are so already, and the site says which. */
const compress = compression();
type Compressible = Parameters<typeof compress>[0];
type CompressibleAnswer = Parameters<typeof compress>[1];

/** An idle connection outlasts what a proxy in front keeps (60 s): on one that is being closed a request would be lost. */
const IDLE_MS = 75_000;

/** Listens at once, so that a taken port is known before anything else starts. */
export async function serve(settings: Settings): Promise<Serving> {
  let site: Site = starting;
  const answering = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answering.add(response);
    response.once('close', () => answering.delete(response));
    present(request, response, settings);
    const no = whyNotTaken(request, settings.mostMicrodataBytes);
    if (no) return turnAway(request, response, { status: no, mostMicrodataBytes: settings.mostMicrodataBytes });
    expectWhole(request);
    compress(request as Compressible, response as CompressibleAnswer, () => {
      hearDrainsOnce(response);
      return site(request, response, () => notFound(response));
    });
  });
  server.keepAliveTimeout = IDLE_MS;
  server.requestTimeout = 0; // of every request the same; expectWhole tells them apart
  await listen(server, settings);
  return {
    server,
    open: (ready) => void (site = ready),
    close: () => close(server, answering),
  };
}

/** `compression` hands each `once('drain')` to its stream, and there it stays: a long download would call them all at every drain. */
function hearDrainsOnce(response: ServerResponse): void {
  const hearOnce = response.once.bind(response);
  response.once = (event: string, listener: (...all: unknown[]) => void) => {
    if (event !== 'drain') return hearOnce(event, listener);
    const heard = (...all: unknown[]) => {
      emitter.removeListener(event, heard);
      listener(...all);
    };
    const emitter = response.on(event, heard); // compression answers its stream
    return response;
  };
}

async function listen(server: Server, settings: Settings): Promise<void> {
  server.listen(settings.port, settings.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(await whyNotListening(error as NodeJS.ErrnoException, settings), { cause: error });
  }
}

async function whyNotListening({ code, message }: NodeJS.ErrnoException, settings: Settings): Promise<string> {
  const { host, port } = settings;
  if (code === 'EADDRINUSE') return portTaken(settings);
  if (code === 'EACCES')
    return `No hay permiso para el puerto ${port}: elija uno mayor que 1023 con PORT. / No permission for port ${port}.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${host} no es de esta máquina. / HOST ${host} is not an address of this machine.`;
  return message;
}

/** Lets what is being answered come to its end; what has none, as what is told live, ends here. */
async function close(server: Server, answering: ReadonlySet<ServerResponse>): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  for (const response of answering)
    if (String(response.getHeader('content-type')).startsWith('text/event-stream')) response.end();
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
  await closed;
  clearTimeout(patience);
}

/** Puts on a request what only we can say, whatever the visitor wrote there. */
function present(request: IncomingMessage, response: ServerResponse, settings: Settings): void {
  const { headers } = request;
  const id = requestIdOf(headers['x-request-id'], settings.proxies);
  const { protocol, host } = publicAddress(headers.host, settings);
  headers['x-request-id'] = id;
  headers[siteEnvironment.PROTOCOL_HEADER] = protocol;
  headers[siteEnvironment.HOST_HEADER] = host;
  headers[siteEnvironment.ADDRESS_HEADER] = visitorAddress(request, settings.proxies);
  if (isOneClick(request)) headers.origin ??= `${protocol}://${host}`;
  response.setHeader('x-request-id', id);
  response.setHeader('x-content-type-options', 'nosniff');
  if (settings.originGiven && protocol === 'https') response.setHeader('strict-transport-security', 'max-age=31536000');
  record(request, response, id);
}

/**
 * A mail program that stops a mailing (RFC 8058) posts a form and names no origin, which the site takes for a forgery. No
 * browser leaves it out of a form that comes from elsewhere, and the token at the end of `…/baja/` is the right to stop it.
 */
function isOneClick({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && /^(?:\/en)?\/registro\/aviso\/baja\/[\w-]+$/.test(url);
}

/** A proxy's own id is kept, so that its log and ours can be joined. */
function requestIdOf(given: string | string[] | undefined, proxies: number): string {
  return proxies > 0 && typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : newId();
}

/** The public address; where the operator gave none, the name by which this machine was asked. */
export function publicAddress(
  asked: string | undefined,
  { origin, originGiven, host }: Pick<Settings, 'origin' | 'originGiven' | 'host'>,
): { protocol: string; host: string } {
  const url = new URL(origin);
  const name = asked?.replace(/:\d+$/, '') ?? '';
  const own = !originGiven && ['localhost', '127.0.0.1', '[::1]', host].includes(name);
  return { protocol: url.protocol.slice(0, -1), host: own && asked ? asked : url.host };
}

/** The visitor's address: the one before the proxies we trust. */
export function visitorAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  proxies: number,
): string {
  const chain = String(headers['x-forwarded-for'] ?? '').split(',');
  const told = proxies > 0 ? chain.at(-proxies)?.trim() : undefined;
  return told || socket.remoteAddress || '';
}

function record({ method, url = '' }: IncomingMessage, response: ServerResponse, requestId: string): void {
  const start = performance.now();
  const level = url.startsWith('/_app/') || url === '/healthz' ? 'debug' : 'info';
  response.once('close', () => {
    const ms = Math.round(performance.now() - start);
    log[level]({ requestId, method, path: impersonalPath(url), status: response.statusCode, ms }, 'request');
  });
}

/** Ends a connection whose request does not arrive in time. */
function expectWhole(request: IncomingMessage): void {
  const patience = bringsMicrodata(request.url ?? '') ? ARRIVE_MICRODATA_MS : ARRIVE_MS;
  const timer = setTimeout(() => request.complete || request.destroy(), patience).unref();
  request.once('close', () => clearTimeout(timer));
}

function starting(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' });
  response.end('Minga está partiendo… / Minga is starting…\n');
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('No existe. / Not found.\n');
}
