/** The face of 𝓛. It comes with the notations that use it, not with the stylesheet. */
import source from 'katex/dist/fonts/KaTeX_Caligraphic-Regular.woff2?inline';
import type { Face } from '../notation';
import './measures';

export const calligraphic: Face = { family: 'KaTeX_Caligraphic', source };
