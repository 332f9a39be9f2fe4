/** The committed typeface has every character that the app prints, and is small enough for a first visit. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeTypeface, typefaceFile } from '../scripts/typeface';

describe('the typeface', () => {
  it('is what scripts/typeface.ts makes of the characters in use: run `npm run typeface` where it is not', async () => {
    const made = await makeTypeface();
    expect(Buffer.compare(readFileSync(typefaceFile), made)).toBe(0);
  });

  it('stays under 50 kB', () => {
    expect(readFileSync(typefaceFile).byteLength).toBeLessThan(50_000);
  });
});
