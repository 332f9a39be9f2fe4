/** The contents of dialogs, loaded on request in one script, with their catalogue sections. */
// First: dialogs read the catalogue's later sections.
import '../../text/later';
import '../styles/displayDialogs.css';

export { KeysHelp } from './KeysHelp';
export { LatexForm } from './LatexForm';
export { NotationNotes } from './NotationNotes';
export { ShareForm } from './ShareForm';
