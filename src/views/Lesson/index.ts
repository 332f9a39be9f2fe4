import '../../text/later';

export { Lesson } from './Lesson';
export { LessonBar } from './LessonBar';
