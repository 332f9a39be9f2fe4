/**
 * Adds the sections that only views and dialogs on request use; those scripts import this module, or the words of a view, which take
 * `addMessages` from here.
 */
import { addMessages } from './catalogue';
import { later } from './en/later';

addMessages(later);

export { addMessages };
