/** How the view shows signs without colour. */
import { bars } from '../signMarks';

export const signs = { epoch: { ...bars, batchSize: 1 } };
