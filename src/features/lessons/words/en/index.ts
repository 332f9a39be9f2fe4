/** What is said where lessons are written, in English; its scripts import this module first. */
import { addMessages } from '../../../../text';
import { writing } from './writing';

export const en = { writing };

addMessages(en);
