/** The face of bold letters. It comes with symbols of the reader's own, not with the stylesheet. */
import source from 'katex/dist/fonts/KaTeX_Main-Bold.woff2?inline';
import type { Face } from '../notation';
import './measures';

export const bold: Face = { family: 'KaTeX_Main', bold: true, source };
