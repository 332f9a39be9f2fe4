/** Puts the sections that only views and dialogs on request use into the catalogue; imported first by those scripts. */
import { addMessages } from './catalogue';
import { later } from './en/later';

addMessages(later);
