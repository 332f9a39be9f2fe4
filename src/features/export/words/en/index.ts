/** What Export says, in English; its scripts import this module first. */
import { addMessages } from '../../../../text';
import { exportForm } from './export';
import { print } from './print';
import { slide } from './slide';

export const en = { exportForm, print, slide };

addMessages(en);
