/** Adds the sections that only views and dialogs on request use; those scripts import this module first. */
import { addMessages } from './catalogue';
import { later } from './en/later';

addMessages(later);
