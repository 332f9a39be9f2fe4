/** The dialog, loaded on request with its words. */
import '../../../text/later';
import '../words/en';

export { ShareExport } from './ShareExport';
