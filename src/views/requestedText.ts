/** Puts the sections of the catalogue that only views on request use into it; they come in the same script. */
import { addMessages } from '../text';
import { requestedMessages } from '../text/requested';

addMessages(requestedMessages);
