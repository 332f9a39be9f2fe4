/** What makes and shares exercises, loaded on request with its words: the row in Share, the package of the one that is open, and the editor. */
// First: they read the catalogue's later sections.
import '../../../text/later';
import '../words/en';

export { ExerciseEditor } from '../Work/ExerciseEditor';
export { packagedExercise } from './packagedExercise';
export { ShareExercise } from './ShareExercise';
