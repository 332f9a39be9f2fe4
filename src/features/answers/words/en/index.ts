/** What the pages of answers say around an answer, in English; their scripts import this module first. */
import { addMessages } from '../../../../text';
import { page } from './page';

export const en = { answerPage: page };

addMessages(en);
