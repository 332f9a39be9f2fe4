/**
 * The typefaces leave the stylesheet, which the first picture waits for. They come in a stylesheet of their own; embedded there, because a
 * page of an opaque origin may not fetch typefaces. The letters of the first picture stand in the page, so that it does not move when the
 * others come.
 */
import { firstCharacters } from '../katexParts.ts';
import { embeddedPart } from '../typeface.ts';

export interface SplitStyles {
  /** Without typefaces. */
  readonly styles: string;
  /** What of the typefaces the picture is written in. */
  readonly letters: string;
  readonly typefaces: string;
}

const face = /@font-face\s*\{[^}]*\}/g;
const embedded = /url\((["']?)data:font\/woff2;base64,([^"')]+)\1\)/;

/** The letters of the picture by typeface: formulas have their own. */
export interface Letters {
  readonly texts: string;
  readonly formulas: string;
}

/** The one face with many signs that no formula of the app has. */
const ofLetters = /KaTeX_Main\b/;

/** Typefaces in which a formula is written if nothing in it is large. */
const ofFormulas = /KaTeX_(?:Main|Math)\b/;

export async function splitTypefaces(styles: string, letters: Letters): Promise<SplitStyles> {
  const faces = styles.match(face) ?? [];
  if (faces.length === 0) throw new Error('typefaces: expected some in the stylesheet');
  const parts = await Promise.all(
    faces.map((one) => {
      if (!/KaTeX/.test(one)) return withLetters(one, letters.texts);
      return ofFormulas.test(one) ? withLetters(one, letters.formulas) : '';
    }),
  );
  const used = await Promise.all(
    faces.map((one) => (ofLetters.test(one) ? withLetters(one, firstCharacters('Main-Regular')) : one)),
  );
  // Nothing is invisible while a typeface is decoded: the picture's letters are seen until then.
  const shown = used.map((one) => one.replace(/font-display:\s*\w+;?/, '').replace('{', '{font-display:swap;'));
  return { styles: styles.replace(face, ''), letters: parts.join(''), typefaces: shown.join('\n') };
}

/** The rule with these letters only. */
async function withLetters(rule: string, letters: string): Promise<string> {
  const [address = '', , bytes = ''] = embedded.exec(rule) ?? [];
  if (bytes === '') throw new Error(`typefaces: expected an embedded one: ${rule.slice(0, 80)}`);
  const part = await embeddedPart(Buffer.from(bytes, 'base64'), letters);
  return rule.replace(address, () => part);
}

export function lettersOf(picture: string): Letters {
  // What is written in fields is seen, too.
  const values = [...picture.matchAll(/\bvalue="([^"]*)"/g)].map(([, value]) => value).join('');
  const written = picture.replace(/<[^>]*>/g, '').replace(/&\w+;/g, '&<>"');
  const formulas = [...picture.matchAll(/class="katex"[\s\S]*?(?=<\/(?:th|td|p|div)>)/g)]
    .map(([part]) => part)
    .join('');
  return { texts: distinct(written + values), formulas: distinct(formulas.replace(/<[^>]*>/g, '')) };
}

function distinct(text: string): string {
  return [...new Set(text)].sort().join('');
}
