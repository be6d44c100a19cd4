/** The picture an authenticator app reads, and the key in it as a person types it. */
import { encode } from 'uqr';

export interface EnrolmentPicture {
  /** An SVG path on a grid of `size` × `size`: one unit per module, four of quiet zone around. */
  readonly path: string;
  readonly size: number;
  /** The key in groups of four. */
  readonly secret: string;
}

/** Draws an `otpauth:` address as a QR code (ISO/IEC 18004, error correction M). Empty for anything else: the page gets it back from its own form. */
export function pictureOf(uri: string): EnrolmentPicture {
  if (!uri.startsWith('otpauth://totp/') || uri.length > 400) return { path: '', size: 0, secret: '' };
  const { data, size } = encode(uri, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { path, size, secret: (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ') };
}

/** What is shown once while a second factor is set up. */
export interface EnrolmentShown extends EnrolmentPicture {
  readonly uri: string;
  readonly backupCodes: readonly string[];
}

export function enrolmentOf(uri: string, backupCodes: readonly string[]): EnrolmentShown {
  return { ...pictureOf(uri), uri, backupCodes };
}

/** The same again from the form that it was written into, so that a wrong code does not begin anew. */
export function enrolmentAgain({ uri, backupCodes }: Readonly<Record<string, unknown>>): { enrolment: EnrolmentShown } {
  const codes = Array.isArray(backupCodes) ? backupCodes.filter((code) => typeof code === 'string') : [];
  return { enrolment: enrolmentOf(String(uri), codes) };
}
