/** Export: files of what is on the screen, pictures for slides, and pages on paper. */
import { onRequest } from '../../kit';
import type { Feature } from '../feature';
import { PaperOnRequest } from './print/PaperOnRequest';
import { loadPrinting } from './print/usePaper';
import { PictureButton } from './slides/PictureButton';
import type { en } from './words/en';
import { first } from './words/en/first';

type Words = typeof en & typeof first;

declare module '../../text/shape' {
  interface FeatureMessages extends Words {}
}

export const exports: Feature = {
  name: 'export',
  words: first,
  shareRow: {
    name: 'export',
    Row: onRequest(async () => (await import('./files/exportOnRequest')).ShareExport, { isEmptyAtFirst: true }),
  },
  viewTool: { name: 'picture', Tool: PictureButton },
  page: { name: 'paper', Part: PaperOnRequest, load: loadPrinting },
};
