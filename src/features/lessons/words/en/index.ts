/** What is said where lessons are written, in English; it comes with that script. */
import { writing } from './writing';

export const en = { writing };
