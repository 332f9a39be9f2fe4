import '../../text/later';

export { Lesson } from './Lesson';
export { LessonBar } from './LessonBar';
export { HeldDialog } from './question/HeldDialog';
