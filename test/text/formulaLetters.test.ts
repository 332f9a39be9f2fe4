/** Letters of formulas stand in the notation alone: everything else names them by reference, and so follows it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CatalogueText, isInCatalogue, textsIn, wordingsOf } from './catalogueTexts';

const greek =
  /[α-ωΓΔΘΛΞΠΦΨΩ∂∇]|[\u0302\u0304]|\p{L}′|\\(alpha|beta|gamma|delta|Delta|epsilon|eta|theta|lambda|mu)(?![A-Za-z])/u;
/** A Latin letter by itself, in words. */
const latin = /(?<![\p{L}\p{N}’'.\-+/])[b-zB-HJ-Z](?![\p{L}’'.\-:])/u;

/** Files whose strings are letters by purpose. */
const ofLetters: readonly { readonly file: RegExp; readonly why: string }[] = [
  { file: /^src\/quantity\/notation\//, why: 'the notation itself' },
  {
    file: /^src\/model\/optimizers\//,
    why: 'an optimizer brings the usual symbols of its own lines; a notation may replace them',
  },
  { file: /^src\/(?:text|features\/\w+\/words)\/en\/keys\.ts$/, why: 'keys of the keyboard' },
  {
    file: /^src\/features\/code\/words\/en\/programs\.ts$/,
    why: 'comments in programs, which name the variables of the program',
  },
  { file: /^src\/scenario\/reading\/(?:plainText|stepWords)\.ts$/, why: 'patterns of what readers write' },
  { file: /^src\/features\/homework\/words\/en\/paste\.ts$/, why: 'names in a text that the reader pastes' },
  {
    file: /^src\/text\/en\/expected\.ts$/,
    why: 'places in files and links, where a weight is l.i.j in every notation',
  },
];

/** Texts that are no formula of the app’s. */
const others: readonly { readonly text: RegExp; readonly why: string }[] = [
  {
    text: /^(n, m|a, h, z|a, h|t|t, ŷ|z, net|σ′, g′|α, ε|θ, b for a bias|z, a, net|σ, g, f, h|L, C, J|dZ|∇e, g, dW|∇E, g, dW|α, ε, lr)$/,
    why: 'what other books write',
  },
  { text: /σ\/√|standard deviation σ/, why: 'the standard deviation, which no notation of networks has' },
  { text: /\b[Pp]ress (e|b|k|Ctrl)|\bb turns the screen|keys \(n, p, e/, why: 'keys of the keyboard' },
  {
    text: /\bW1\b|NumPy counts|^(W0|b0|W0: 0 → 00)$/,
    why: 'names in a text that the reader pastes or copies',
  },
];

function lettersIn({ place, text }: CatalogueText): readonly string[] {
  if (others.some((one) => one.text.test(text))) return [];
  // Outside the catalogue single Latin letters are names of fields and attributes, and braces may be anything.
  const isWords = isInCatalogue(place);
  const found = (isWords ? wordingsOf(text) : [text])
    .map((wording) => greek.exec(wording) ?? (isWords ? latin.exec(wording) : null))
    .find((match) => match !== null);
  return found ? [`${place} “${text}”: ${found[0]}`] : [];
}

function sources(): readonly CatalogueText[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', name).replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !ofLetters.some(({ file }) => file.test(name)))
    .flatMap((name) => textsIn(name, readFileSync(name, 'utf8')));
}

describe('letters of formulas', () => {
  it('stand in no string outside the notation', () => {
    expect(sources().flatMap(lettersIn)).toEqual([]);
  });

  it.each(['δ of {unit}', 'x is 0', 'B = 4', 'the slope θ′', String.raw`\delta_1`, '{plural|n|one s|many}'])(
    '“%s” would be found',
    (text) => {
      expect(lettersIn({ place: 'src/text/en/a.ts:1', text })).toHaveLength(1);
    },
  );

  it('references, words and keys are none', () => {
    for (const text of ['{delta|letter} of a unit', '{plural|n|one|{n} samples}', 'Press b to continue.', '×10−8']) {
      expect(lettersIn({ place: 'src/text/en/a.ts:1', text })).toEqual([]);
    }
  });
});
