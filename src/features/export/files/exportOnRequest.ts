/** The dialog, loaded on request with its words. */
// First: the dialog reads the catalogue's later sections.
import '../../../text/later';
import '../words/en';

export { ShareExport } from './ShareExport';
