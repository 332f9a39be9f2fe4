/** The notes window, loaded on request in one script, with its words. */
// First: the window reads the catalogue's later sections and the stage's.
import '../../../text/later';
import '../words/en';

export { NotesPage } from './NotesPage';
