/** The name of a browser, read from what it says of itself. */
type Marks = readonly (readonly [mark: RegExp, name: string])[];

/** The first that fits: Edge says that it is Chrome, and Chrome that it is Safari. */
const browsers: Marks = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox\/|FxiOS/, 'Firefox'],
  [/Chrome\/|CriOS/, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: Marks = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** What a browser calls itself, in two words a person knows: «Firefox, Windows». Rough on purpose; null when it says nothing we know. */
export function browserName(userAgent: string): string | null {
  return [first(userAgent, browsers), first(userAgent, systems)].filter(Boolean).join(', ') || null;
}

function first(text: string, names: Marks): string | undefined {
  return names.find(([pattern]) => pattern.test(text))?.[1];
}
