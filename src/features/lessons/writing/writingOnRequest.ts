/** Opening and writing lesson files, with their parser. */
import '../../../text/later';
import '../words/en';

export { LessonWriting } from './LessonWriting';
