/** The faces of KaTeX's that only authors use: all signs, bold and italic text, bold letters, the largest brackets. */
import mainBoldItalic from 'katex/dist/fonts/KaTeX_Main-BoldItalic.woff2?inline';
import mainItalic from 'katex/dist/fonts/KaTeX_Main-Italic.woff2?inline';
import main from 'katex/dist/fonts/KaTeX_Main-Regular.woff2?inline';
import mathBoldItalic from 'katex/dist/fonts/KaTeX_Math-BoldItalic.woff2?inline';
import size3 from 'katex/dist/fonts/KaTeX_Size3-Regular.woff2?inline';
import size4 from 'katex/dist/fonts/KaTeX_Size4-Regular.woff2?inline';
import type { Face } from '../../quantity';
import { bold } from '../../quantity/notation/faces/bold';

export const authorFaces: readonly Face[] = [
  bold,
  { family: 'KaTeX_Main', source: main },
  { family: 'KaTeX_Main', italic: true, source: mainItalic },
  { family: 'KaTeX_Main', bold: true, italic: true, source: mainBoldItalic },
  { family: 'KaTeX_Math', bold: true, italic: true, source: mathBoldItalic },
  { family: 'KaTeX_Size3', source: size3 },
  { family: 'KaTeX_Size4', source: size4 },
];
