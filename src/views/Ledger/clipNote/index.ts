import '../../../text/later';

export { ClipNote } from './ClipNote';
