/** What Share has for quizzes, loaded on request with its words. */
// First: the form reads the catalogue's later sections.
import '../../../text/later';

export { QuizForm } from './QuizForm';
