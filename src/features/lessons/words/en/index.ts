/** What is said where lessons are written and packaged, in English; its scripts import this module first. */
import { addMessages } from '../../../../text';
import { lessonPackage } from './package';
import { writing } from './writing';

export const en = { lessonPackage, writing };

addMessages(en);
