/** Adds what the course page's part of the app says; its scripts import this module first. */
import { addMessages } from '../../../text';
import { en } from './en';

addMessages(en);
