/**
 * The catalogue's sections that only views on request use: they come with those views, on request,
 * and are put into the one catalogue before any of them is read.
 */
import * as arrowsMessages from './arrowsMessages';
import * as checkMessages from './checkMessages';
import * as dataMessages from './dataMessages';
import * as editorMessages from './editorMessages';
import * as jobMessages from './jobMessages';
import * as noiseMessages from './noiseMessages';
import * as outputsMessages from './outputsMessages';
import * as ownNumbersMessages from './ownNumbersMessages';
import * as productMessages from './productMessages';
import * as sumMessages from './sumMessages';
import * as symbolMessages from './symbolMessages';

export const requestedMessages = {
  ...arrowsMessages,
  ...checkMessages,
  ...dataMessages,
  ...editorMessages,
  ...jobMessages,
  ...noiseMessages,
  ...outputsMessages,
  ...ownNumbersMessages,
  ...productMessages,
  ...sumMessages,
  ...symbolMessages,
};
