/** Which Chromium the errands drive: the one of CHROMIUM, or Debian's; its shell without windows takes a quarter of the work. */
import { existsSync } from 'node:fs';

export const shellPackage = 'chromium-headless-shell';
const shell = `/usr/lib/chromium/${shellPackage}`;

/** The shell, told by CHROMIUM or installed. */
export const bestChromium = (): string | undefined =>
  process.env['CHROMIUM'] ?? (existsSync(shell) ? shell : undefined);

/** What there is; undefined where nothing is. */
export const someChromium = (): string | undefined =>
  bestChromium() ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
