/** One step in a minute, loaded when it is asked for, with its catalogue section. */
// First: it reads the catalogue's later sections.
import '../../text/later';

export { ShowMe } from './ShowMe';
