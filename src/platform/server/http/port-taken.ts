/** What to tell whoever starts Minga on a port that is taken: whether it is another Minga, and where. */
import { localAddress, type Settings } from '../settings.ts';

const PATIENCE_MS = 30_000; // one that starts may be busy making its database

export async function portTaken({ host, port }: Settings): Promise<string> {
  const address = localAddress(host, port);
  if (await isMinga(address))
    return `Minga ya está corriendo en ${address}: no hace falta partirla de nuevo. Para otra a la vez, elija un puerto: PORT=${port + 1} npm start. / Minga already runs at ${address}. For another beside it, choose a port: PORT=${port + 1} npm start.`;
  return `El puerto ${port} ya está ocupado: detenga lo que lo usa o elija otro con PORT. / Port ${port} is taken: set PORT.`;
}

/** One that runs names itself, and one that starts says so whatever it is asked. */
async function isMinga(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return /"name":"minga"|^Minga está partiendo/.test(await answer.text());
  } catch {
    return false;
  }
}
