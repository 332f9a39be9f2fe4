/** Opening and writing lesson files, with their parser. */
import '../../text/later';

export { LessonWriting } from './LessonWriting';
