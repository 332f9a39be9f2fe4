/** What Code says, in English; it comes with its scripts. */
import { code } from './code';
import { programs } from './programs';

export const en = { code, programs };
