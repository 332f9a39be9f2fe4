/** Adds what the stage says; its scripts import this module first. */
import { addMessages } from '../../../text';
import { en } from './en';

addMessages(en);
