/** The contents of dialogs, loaded on request in one script, with their catalogue sections. */
import '../../text/later';
import '../styles/displayDialogs.css';

export { About } from './About';
export { KeysHelp } from './KeysHelp';
export { LatexForm } from './LatexForm';
export { NotationNotes } from './NotationNotes';
export { ShareForm } from './ShareForm';
