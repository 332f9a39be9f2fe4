/**
 * The typefaces of a picture, which the file brings along. The page may not read its own stylesheet (in a sandbox, from a
 * disk), so they are in this script.
 */
import mainBold from 'katex/dist/fonts/KaTeX_Main-Bold.woff2?inline';
import mainItalic from 'katex/dist/fonts/KaTeX_Main-Italic.woff2?inline';
import main from 'katex/dist/fonts/KaTeX_Main-Regular.woff2?inline';
import mathBoldItalic from 'katex/dist/fonts/KaTeX_Math-BoldItalic.woff2?inline';
import math from 'katex/dist/fonts/KaTeX_Math-Italic.woff2?inline';
import size1 from 'katex/dist/fonts/KaTeX_Size1-Regular.woff2?inline';
import size2 from 'katex/dist/fonts/KaTeX_Size2-Regular.woff2?inline';
import size3 from 'katex/dist/fonts/KaTeX_Size3-Regular.woff2?inline';
import size4 from 'katex/dist/fonts/KaTeX_Size4-Regular.woff2?inline';
import { notationInForce } from '../../../../quantity';
import typeface from '../../../../shell/styles/typeface.woff2?inline';
import type { Face } from './drawing';

interface Source extends Partial<Face> {
  readonly family: string;
  readonly source: string;
  /** The range of weights, if the face is variable. */
  readonly weights?: string;
}

const ours = 'Explainer';

const sources: readonly Source[] = [
  { family: ours, source: typeface, weights: '400 700' },
  { family: 'KaTeX_Main', source: main },
  { family: 'KaTeX_Main', bold: true, source: mainBold },
  { family: 'KaTeX_Main', italic: true, source: mainItalic },
  { family: 'KaTeX_Math', italic: true, source: math },
  { family: 'KaTeX_Math', bold: true, italic: true, source: mathBoldItalic },
  { family: 'KaTeX_Size1', source: size1 },
  { family: 'KaTeX_Size2', source: size2 },
  { family: 'KaTeX_Size3', source: size3 },
  { family: 'KaTeX_Size4', source: size4 },
];

/** Programs that ignore embedded typefaces have one of these. */
const otherSans = 'Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif';
const otherSerif = '"Cambria Math", "Times New Roman", serif';

export function faceOf(style: CSSStyleDeclaration): Face {
  return {
    family: familyOf(style.fontFamily),
    bold: Number(style.fontWeight) >= 600,
    italic: style.fontStyle === 'italic',
  };
}

/** The typefaces of a text in the file, in the order of preference. */
export function exportedFamily(css: string): string {
  const family = familyOf(css);
  if (family === ours) return `${ours}, ${otherSans}`;
  return family.startsWith('KaTeX') ? `${family}, ${otherSerif}` : css;
}

function familyOf(css: string): string {
  return css.split(',')[0]?.replace(/["']/g, '').trim() ?? '';
}

/** The rules of those faces that the app has; others are the system's. */
export function faceRules(faces: Iterable<Face>): string {
  const rules = new Set<string>();
  const all: readonly Source[] = [...sources, ...(notationInForce().faces ?? [])];
  for (const { family, bold, italic } of faces) {
    const named = all.filter((source) => source.family === family);
    // A face that does not exist is drawn from the nearest one, as in the browser.
    const best =
      named.find((source) => (source.bold ?? false) === bold && (source.italic ?? false) === italic) ??
      named.find((source) => (source.italic ?? false) === italic) ??
      named[0];
    if (best) rules.add(ruleOf(best));
  }
  return [...rules].join('');
}

function ruleOf({ family, source, weights, bold, italic }: Source): string {
  const weight = weights ?? (bold ? '700' : '400');
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${italic ? 'italic' : 'normal'};src:url(${source}) format("woff2")}`;
}
