/** Reading and drawing notes: fetched with the first one, together with Markdown. */
import '../../text/later';

export { NoteText } from './NoteText';
export { OpenNote } from './OpenNote';
