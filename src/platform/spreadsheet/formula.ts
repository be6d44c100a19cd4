/** Texts that a spreadsheet program would run as a formula (OWASP, CSV injection), and how they are kept from it. */
const formula = /^'*[=+\-@\t\r\n|%]/;

/** The text made harmless by a quote before it: «=A1» → «'=A1». */
export const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text as it was before `harmless`. */
export const asWritten = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text);
