/** The stage, loaded on request in one script, with its words. */
// First: the stage reads the catalogue's later sections and its own.
import '../../../text/later';
import '../words/en';

export { StagePage } from './StagePage';
