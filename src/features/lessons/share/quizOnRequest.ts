/** What Share has for quizzes, loaded on request with its words. */
import '../../../text/later';

export { QuizForm } from './QuizForm';
