/** Adds the sections of the views below network, ledger and formulas, which a first visit does not show. */
import { addMessages } from './catalogue';
import { below } from './en/below';

addMessages(below);
