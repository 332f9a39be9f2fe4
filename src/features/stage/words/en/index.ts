/** What the stage says, in English; its scripts import this module first. */
import { addMessages } from '../../../../text';
import * as keys from './keys';
import * as lecture from './lecture';
import * as onStage from './onStage';
import * as speaker from './speaker';

export const en = { ...keys, ...lecture, ...onStage, ...speaker };

addMessages(en);
