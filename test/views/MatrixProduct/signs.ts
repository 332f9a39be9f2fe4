/** How the view shows signs without colour. */
import { cells } from '../signMarks';

export const signs = { product: cells };
