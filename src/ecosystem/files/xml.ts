/** Text within XML: what has a meaning there is written as itself, what XML forbids is left out. */
export const inXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
