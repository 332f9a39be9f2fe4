/** What is wrong with a lesson's scenes at the steps that they show; needed where lessons are written, and in tests. */
import '../../../text/later';

export { lessonProblems } from './lessonProblems';
