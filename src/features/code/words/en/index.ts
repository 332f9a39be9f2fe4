/** What Code says, in English; its scripts import this module first. */
import { addMessages } from '../../../../text';
import { code } from './code';
import { programs } from './programs';

export const en = { code, programs };

addMessages(en);
