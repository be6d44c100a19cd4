/** The ties of a network as files tell them. */
import type { NamedNetwork } from '../network/named.ts';

/** A tie with who declares it: the first does, and the second too where it is confirmed. */
export interface SaidTie {
  readonly from: number;
  readonly to: number;
  readonly confirmed: boolean;
}

/** Each tie once, in order. */
export function saidTies({ network, declared }: NamedNetwork): SaidTie[] {
  const said = new Set(declared.map(([a, b]) => a * network.size + b));
  return network.ties.map(([a, b]) => {
    const [one, other] = [said.has(a * network.size + b), said.has(b * network.size + a)];
    return { from: one ? a : b, to: one ? b : a, confirmed: one && other };
  });
}

export interface NetworkFileOf {
  /** This installation's address, for what identifies an organisation elsewhere. */
  readonly origin: string;
  readonly sample: boolean;
}
