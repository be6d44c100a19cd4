/** How a person chose to see the site: theme, text size, contrast. Kept in one cookie, so that it works without script. */
export const themes = ['mesa', 'gob'] as const;
export const textSizes = ['normal', 'large', 'larger'] as const;
export const contrasts = ['normal', 'more'] as const;

export interface Appearance {
  readonly theme: (typeof themes)[number];
  readonly text: (typeof textSizes)[number];
  readonly contrast: (typeof contrasts)[number];
}

export const appearanceCookie = 'apariencia';

/** Reads the cookie's text («gob.large.more»); what it does not know falls back to the plain choice. */
export function readAppearance(cookie: string | undefined, siteTheme: Appearance['theme'] = 'mesa'): Appearance {
  const [theme, text, contrast] = (cookie ?? '').split('.');
  return {
    theme: oneOf(themes, theme) ?? siteTheme,
    text: oneOf(textSizes, text) ?? 'normal',
    contrast: oneOf(contrasts, contrast) ?? 'normal',
  };
}

/** The cookie's text for a choice. */
export function writeAppearance({ theme, text, contrast }: Appearance): string {
  return `${theme}.${text}.${contrast}`;
}

function oneOf<T extends string>(choices: readonly T[], text: string | undefined): T | undefined {
  return choices.find((choice) => choice === text);
}
