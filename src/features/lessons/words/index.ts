/** Adds what is said where lessons are written; its scripts import this module first. */
import { addMessages } from '../../../text';
import { en } from './en';

addMessages(en);
