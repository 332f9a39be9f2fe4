/** What homework says, in English; its scripts import this module first. */
import { addMessages } from '../../../../text';
import { exercise } from './exercise';
import { slips } from './slips';
import { work } from './work';
import { worked } from './worked';

export const en = { exercise, slips, work, worked };

addMessages(en);
