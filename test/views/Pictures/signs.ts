/** How the view shows signs without colour. */
import { bars } from '../signMarks';

export const signs = { pictures: { ...bars, ofPictures: true } };
