/** Opening and writing lesson files, with their parser. */
import '../../../text/later';
import '../words';

export { LessonWriting } from './LessonWriting';
