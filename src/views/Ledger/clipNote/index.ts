// First: the words come with it.
import '../../../text/later';

export { ClipNote } from './ClipNote';
