/** Texts of files in the encodings of spreadsheets. */
import { describe, expect, it } from 'vitest';
import { readFileText } from '../../../src/kit/fields/readFileText';

const read = (bytes: readonly number[]): Promise<string | undefined> =>
  readFileText(new File([new Uint8Array(bytes)], 'table.csv'));

const utf8 = (text: string): readonly number[] => [...new TextEncoder().encode(text)];
const utf16 = (text: string): readonly number[] => [...text].flatMap((sign) => [sign.charCodeAt(0), 0]);

describe('readFileText', () => {
  it.each([
    ['UTF-8', utf8('x1;Tier\n0,5;Bär ß')],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...utf8('x1;Tier\n0,5;Bär ß')]],
    ['Windows-1252', [...utf8('x1;Tier\n0,5;B'), 0xe4, ...utf8('r '), 0xdf]],
  ])('reads %s', async (_, bytes) => {
    expect(await read(bytes)).toBe('x1;Tier\n0,5;Bär ß');
  });

  it('reads UTF-16 by its mark', async () => {
    expect(await read([0xff, 0xfe, ...utf16('0,5;Bär')])).toBe('0,5;Bär');
    expect(await read([0xfe, 0xff, 0, 0x42, 0, 0xe4])).toBe('Bä');
  });

  it('reads an empty file', async () => {
    expect(await read([])).toBe('');
  });
});
