/** What homework says, in English; its scripts import this module first. */
import { addMessages } from '../../../../text';
import { exercise } from './exercise';
import { hostedCheck } from './hosted';
import { workPaste } from './paste';
import { sheets } from './sheets';
import { slips } from './slips';
import { work } from './work';
import { worked } from './worked';

export const en = { exercise, hostedCheck, sheets, slips, work, worked, workPaste };

addMessages(en);
