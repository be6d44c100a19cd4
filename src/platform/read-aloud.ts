/** An id as somebody can say it over the telephone. Pure: pages with script say it too. */

/** The end of an id as two short groups that can be read aloud: `9C2A F31B`. With the log of that hour it names one request. */
export function codeToReadAloud(id: string): string {
  const end = id
    .replaceAll(/[^0-9a-z]/gi, '')
    .slice(-8)
    .toUpperCase();
  return [end.slice(0, -4), end.slice(-4)].filter(Boolean).join(' ');
}
