/** The colours of maps: one ramp from light to dark, a grey for no value, and the stripes that mark what is less sure. */

/** Six steps whose lightness falls evenly, so that they read in grey and whoever tells few hues apart. The test says how far apart. */
export const ramp = ['#f3c47c', '#e59d5a', '#cf7349', '#ac4a4b', '#7d2a4f', '#4a1248'] as const;
/** No value: nearly the paper, told from the lightest step by its edge. */
export const noValue = { fill: '#f3f1ed', edge: '#857a6a' } as const;

const ink = '#231d2e';
const paper = '#ffffff';

/** The colour of a step (from 0) out of so many: few steps are spread over the whole ramp. */
export function colourOf(step: number, steps: number): string {
  const at = steps === 1 ? 3 : Math.round(((step + 1) * ramp.length) / steps) - 1;
  return ramp[at] ?? noValue.fill;
}

/** What stands out on a colour, for its stripes and for words on it: ink or paper. */
export const inkOn = (colour: string): string => (contrast(colour, ink) >= contrast(colour, paper) ? ink : paper);

/** The contrast of two colours, 1 to 21 (WCAG 2). */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Red, green and blue of light, 0 to 1, of a colour written #rrggbb (the sRGB transfer function undone). */
export function linear(colour: string): [number, number, number] {
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance(colour: string): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
