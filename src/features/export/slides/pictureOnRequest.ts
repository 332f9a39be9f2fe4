/** Pictures for slides, loaded on request in one script, with their catalogue section and their typefaces. */
// First: the dialog reads the catalogue's later sections.
import '../../../text/later';
import '../words/en';

export { PictureForm } from './PictureForm';
