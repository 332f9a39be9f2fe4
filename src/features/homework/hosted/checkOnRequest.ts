/** Fetched when a page around asks for a check: the judge, with its words. */
import '../words/en';

export { answerCheck } from './answerCheck';
