/** The map's colours as they are seen with every kind of colour vision, and printed in grey. */
import { describe, expect, test } from 'vitest';
import { colourOf, contrast, inkOn, linear, noValue, ramp } from './palette.ts';

type Light = readonly [number, number, number];

/** What each kind of eye sees: Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. Grey is the luminance alone. */
const eyes: Record<string, readonly [Light, Light, Light]> = {
  all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]], // prettier-ignore
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]], // prettier-ignore
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]], // prettier-ignore
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]], // prettier-ignore
  'only grey': [[0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722]], // prettier-ignore
};
const counts = [2, 3, 4, 5, 6];

describe.each(Object.entries(eyes))('with eyes that see %s', (_, eye) => {
  test.each(counts)('%i steps darken one by one, each well apart from the next', (steps) => {
    const seen = Array.from({ length: steps }, (_, step) => lab(see(colourOf(step, steps), eye)));
    for (const [i, colour] of seen.slice(1).entries()) {
      expect(seen[i]![0] - colour[0]).toBeGreaterThan(9); // lightness, of 100; 2 can just be told apart side by side
      expect(distance(seen[i]!, colour)).toBeGreaterThan(10);
    }
  });

  test('no value is not taken for the lightest step', () => {
    expect(distance(lab(see(noValue.fill, eye)), lab(see(ramp[0], eye)))).toBeGreaterThan(10);
  });
});

test('stripes and words stand out on every colour, and the edge of no value on paper', () => {
  for (const colour of ramp) expect(contrast(colour, inkOn(colour))).toBeGreaterThan(4.5);
  expect(contrast(noValue.edge, '#ffffff')).toBeGreaterThan(3);
});

function see(colour: string, eye: readonly Light[]): Light {
  const light = linear(colour);
  const seen = eye.map((row) => row.reduce((sum, share, i) => sum + share * light[i]!, 0));
  return seen.map((value) => Math.min(1, Math.max(0, value))) as unknown as Light;
}

/** CIELAB under D65. */
function lab([r, g, b]: Light): Light {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE 1976 difference. */
const distance = (a: Light, b: Light) => Math.hypot(...a.map((value, i) => value - b[i]!));
