/** What the pages of answers say around an answer, in English; their scripts import this module first. */
import { addMessages } from '../../../../text';
import { page } from './page';
import { questions } from './questions';
import { search } from './search';

export const en = {
  answerPage: page,
  answeredQuestions: { questions, lead: 'People ask: ', search: 'Look for it among the answers' },
  search,
};

addMessages(en);
