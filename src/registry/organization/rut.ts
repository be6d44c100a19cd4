/** The RUT, Chile's tax number of a person or body: reading it as people write it, checking and showing it. */

/** Why a text is not a RUT: it does not look like one, or its last character does not follow from the others. */
export type RutFault = 'rut-malformed' | 'rut-check-digit';

export type RutReading = { readonly rut: string } | { readonly fault: RutFault };

/**
 * Reads a RUT in any usual writing (`65.123.456-7`, `65123456-7`, `651234567`, with any dash, spaces or leading zeros)
 * as we keep it: digits without dots, a hyphen and the check digit, `K` in upper case.
 */
export function readRut(text: string): RutReading {
  const compact = compactRut(text);
  const found = /^0*([1-9]\d{0,7})-?([\dK])$/.exec(compact);
  if (!found?.[1] || !found[2]) return { fault: 'rut-malformed' };
  const rut = `${found[1]}-${found[2]}`;
  return checkDigit(Number(found[1])) === found[2] ? { rut } : { fault: 'rut-check-digit' };
}

/** The RUT as we keep it, or null when the text is not a right one. */
export function parseRut(text: string): string | null {
  const reading = readRut(text);
  return 'rut' in reading ? reading.rut : null;
}

/** The RUT as a person reads it: `65.123.456-7`. Expects one as we keep it. */
export function formatRut(rut: string): string {
  const [digits = '', check = ''] = rut.split('-');
  return `${digits.replace(/\B(?=(\d{3})+$)/g, '.')}-${check}`;
}

/** The check digit, by modulus 11 with the factors 2 to 7 from the right (SII): `0` to `9` or `K`. */
export function checkDigit(digits: number): string {
  let sum = 0;
  let factor = 2;
  for (let rest = digits; rest > 0; rest = Math.floor(rest / 10)) {
    sum += (rest % 10) * factor;
    factor = factor === 7 ? 2 : factor + 1;
  }
  const remainder = 11 - (sum % 11);
  return remainder === 11 ? '0' : remainder === 10 ? 'K' : String(remainder);
}

/** Without what people put between the digits: dots, spaces, and any of the dashes that word processors make. */
function compactRut(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[.\s\u00a0\u200b]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase();
}
