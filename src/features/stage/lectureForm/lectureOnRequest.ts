/** The lecture's form and its row in Share, loaded on request in one script, with their words. */
// First: they read the catalogue's later sections and their own.
import '../../../text/later';
import '../words/en';

export { LectureDialog } from './LectureForm';
export { LectureRow } from './LectureRow';
