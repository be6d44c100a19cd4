/** Files of SPSS and Stata with any one byte spoilt, in three ways, are read whole or refused. */
import { describe, test } from 'vitest';
import { bytesOf, wholeOrRefused } from '#poverty/files/test/damage.stage.ts';

describe.each([0xfe, 0x00, 0x7f])('written over with %i', (byte) => {
  test('the dictionary of a file of SPSS', () => wholeOrRefused('haven-bytecode.sav', 8000, 1, byte));
  test('what a file of Stata says before its data', () =>
    wholeOrRefused('haven-118.dta', bytesOf('haven-118.dta').indexOf('<data>'), 1, byte));
});
