/** What the course page's part of the app says, in English; its scripts import this module first. */
import { addMessages } from '../../../../text';
import { frameForm } from './frame';
import { hostMessages } from './host';

export const en = { frameForm, hostMessages };

addMessages(en);
