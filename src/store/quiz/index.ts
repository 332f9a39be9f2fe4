/** Quizzes: short questions with drawn numbers, in a link, before a later lesson, and on another day. */
import '../../text/later';

export { lessonsDue } from './due';
export { mostQuestions } from './quizLesson';
export { hasRead, quizPlace, read } from './readQuiz';
export { chosenItems, spacedEntries } from './spaced';
