/** Web addresses as people write them: without https://, or only the name of an account. */
import type { SocialNetwork } from './codes.ts';

const homes: Record<SocialNetwork, string> = {
  linkedin: 'https://www.linkedin.com/company/',
  instagram: 'https://www.instagram.com/',
  facebook: 'https://www.facebook.com/',
  x: 'https://x.com/',
  youtube: 'https://www.youtube.com/@',
  tiktok: 'https://www.tiktok.com/@',
};

/** `www.puentes.cl` → `https://www.puentes.cl`; what has a protocol stays as it is, a wrong one too. */
export function withProtocol(address: string | null): string | null {
  return address && !/^[a-z][a-z0-9+.-]*:/i.test(address) ? `https://${address}` : address;
}

/** Whether it is an address of the public web: http or https, a name with a dot, nobody's password, and only one. */
export function isWebAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    /\.[a-z0-9-]{2,}$/i.test(url.hostname) &&
    !url.username &&
    !/\s/.test(address)
  );
}

/** An account's page on a network, from its address, `@name` or the bare name, with the network's name before it too. */
export function networkPage(network: SocialNetwork, typed: string | null): string | null {
  const account = typed?.replace(new RegExp(`^(${network} ?[:/])? *[/]?`, 'i'), '').replace(/\/$/, '') ?? '';
  const isAddress = !account.startsWith('@') && /\.(com|cl|org|net)\b/i.test(account);
  const name = isAddress ? undefined : /^@?([\p{L}\p{N}._-]+)$/u.exec(account)?.[1];
  return name ? homes[network] + name : withProtocol(typed);
}
