/** What makes and shares exercises, loaded on request with its words: the rows in Share, the package of the one that is open, and the editor. */
import '../../../text/later';
import '../words/en';

export { ExerciseEditor } from '../Work/ExerciseEditor';
export { followSheets } from '../Work/followSheets';
export { packagedExercise } from './ExerciseCodes';
export { ShareHomework } from './ShareHomework';
