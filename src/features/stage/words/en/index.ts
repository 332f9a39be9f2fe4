/** What the stage says, in English; its scripts import this module first. */
import { addMessages } from '../../../../text';
import * as keys from './keys';
import * as lecture from './lecture';
import * as notesWindow from './notesWindow';
import * as onStage from './onStage';

export const en = { ...keys, ...lecture, ...notesWindow, ...onStage };

addMessages(en);
