/** What homework says, in English; it comes with its scripts. */
import { exercise } from './exercise';
import { slips } from './slips';
import { work } from './work';
import { worked } from './worked';

export const en = { exercise, slips, work, worked };
