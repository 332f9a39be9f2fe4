/** What comes with the stage's scripts. */
import * as keys from './keys';
import * as lecture from './lecture';
import * as onStage from './onStage';
import * as speaker from './speaker';

export const en = { ...keys, ...lecture, ...onStage, ...speaker };
