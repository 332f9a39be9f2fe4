/** The face of programs. It comes with the notations that use it, not with the stylesheet. */
import source from 'katex/dist/fonts/KaTeX_Typewriter-Regular.woff2?inline';
import type { Face } from '../notation';
import './measures';

export const typewriter: Face = { family: 'KaTeX_Typewriter', source };
