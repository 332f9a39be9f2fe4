/** The speaker’s window, loaded on request in one script, with its catalogue section. */
// First: the views read the catalogue's later sections.
import '../../../../text/later';
import '../../words/en';

export { Speaker } from './Speaker';
