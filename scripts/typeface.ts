/**
 * Makes `src/shell/styles/typeface.woff2`: the one typeface of the app, cut down to the characters that it prints.
 * Full Inter is 350 kB; the weight axis stays whole, so that one file serves every weight. Run it when a test asks for it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

export const typefaceFile = 'src/shell/styles/typeface.woff2';

const source = 'node_modules/inter-ui/variable/InterVariable.woff2';

/** What shapes of letters depend on, beside their characters: figures of one width, accents, pairs. */
const typefaceFeatures = ['kern', 'tnum', 'ccmp', 'mark', 'mkmk'] as const;

/** Printable ASCII and the letters of Western Europe: what people type into titles and labels. */
const typed = [range(0x20, 0x7e), range(0xa0, 0xff)].join('');

/** Greek whole, so that a notation or a sentence may take any letter of it. */
const greek = [range(0x391, 0x3a1), range(0x3a3, 0x3a9), range(0x3b1, 0x3c9)].join('');

/** The characters of the source code, which holds the catalogue, beyond those above. */
function printed(): string {
  const characters = new Set<string>();
  for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(tsx?|json)$/.test(entry.name)) continue;
    for (const character of readFileSync(join(entry.parentPath, entry.name), 'utf8')) {
      if (character > '\u00ff') characters.add(character);
    }
  }
  return [...characters].sort().join('');
}

/** The subset's bytes; the same characters give the same bytes on every machine. */
export async function makeTypeface(): Promise<Uint8Array> {
  return subsetFont(readFileSync(source), typed + greek + printed(), {
    targetFormat: 'woff2',
    keepFeatures: [...typefaceFeatures],
    variationAxes: { opsz: 14, wght: { min: 400, max: 700 } },
  });
}

/** A typeface with these letters only, as an address within a stylesheet. */
export async function embeddedPart(typeface: Uint8Array, letters: string): Promise<string> {
  const part = await subsetFont(typeface, letters, { targetFormat: 'woff2', keepFeatures: [...typefaceFeatures] });
  return `url(data:font/woff2;base64,${Buffer.from(part).toString('base64')})`;
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

if (process.argv[1]?.endsWith('typeface.ts')) {
  const bytes = await makeTypeface();
  writeFileSync(typefaceFile, bytes);
  process.stdout.write(`${typefaceFile}: ${(bytes.byteLength / 1000).toFixed(1)} kB\n`);
}
