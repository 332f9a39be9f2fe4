/** The stage, loaded on request in one script, with its catalogue section. */
// First: the stage reads the catalogue's later sections.
import '../../../text/later';

export { PresentStage } from './PresentStage';
