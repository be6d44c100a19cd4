/** SPSS's display formats as SPSS writes them: F8.2, A20, DATE11. */

const NAMES = new Map(
  Object.entries({
    1: 'A',
    2: 'AHEX',
    3: 'COMMA',
    4: 'DOLLAR',
    5: 'F',
    6: 'IB',
    7: 'PIBHEX',
    8: 'P',
    9: 'PIB',
    10: 'PK',
    11: 'RB',
    12: 'RBHEX',
    15: 'Z',
    16: 'N',
    17: 'E',
    20: 'DATE',
    21: 'TIME',
    22: 'DATETIME',
    23: 'ADATE',
    24: 'JDATE',
    25: 'DTIME',
    26: 'WKDAY',
    27: 'MONTH',
    28: 'MOYR',
    29: 'QYR',
    30: 'WKYR',
    31: 'PCT',
    32: 'DOT',
    33: 'CCA',
    34: 'CCB',
    35: 'CCC',
    36: 'CCD',
    37: 'CCE',
    38: 'EDATE',
    39: 'SDATE',
    40: 'MTIME',
    41: 'YMDHMS',
  }),
);

/** From the file's code: decimals in the lowest byte, then width, then type. A code that means nothing gives no text. */
export function spssFormat(code: number): string {
  const [decimals, width, type] = [code & 0xff, (code >> 8) & 0xff, (code >> 16) & 0xff];
  const name = NAMES.get(String(type));
  if (!name) return '';
  return `${name}${width}${decimals > 0 || name === 'F' ? `.${decimals}` : ''}`;
}
