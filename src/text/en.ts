/** The English catalogue, section by section. */
import * as appMessages from './appMessages';
import * as arrowsMessages from './arrowsMessages';
import * as checkMessages from './checkMessages';
import * as dataMessages from './dataMessages';
import * as editorMessages from './editorMessages';
import * as embedMessages from './embedMessages';
import * as explanationMessages from './explanationMessages';
import * as exportMessages from './exportMessages';
import * as fieldMessages from './fieldMessages';
import * as formulaMessages from './formulaMessages';
import * as influenceMessages from './influenceMessages';
import * as ledgerMessages from './ledgerMessages';
import * as lossMessages from './lossMessages';
import * as matrixMessages from './matrixMessages';
import * as networkMessages from './networkMessages';
import * as noiseMessages from './noiseMessages';
import * as outputsMessages from './outputsMessages';
import * as ownNumbersMessages from './ownNumbersMessages';
import * as phaseMessages from './phaseMessages';
import * as presentMessages from './presentMessages';
import * as productMessages from './productMessages';
import * as quantityMessages from './quantityMessages';
import * as shareMessages from './shareMessages';
import * as storeMessages from './storeMessages';
import * as sumMessages from './sumMessages';
import * as travelMessages from './travelMessages';

export const en = {
  ...appMessages,
  ...arrowsMessages,
  ...checkMessages,
  ...dataMessages,
  ...editorMessages,
  ...embedMessages,
  ...explanationMessages,
  ...exportMessages,
  ...fieldMessages,
  ...formulaMessages,
  ...influenceMessages,
  ...ledgerMessages,
  ...lossMessages,
  ...matrixMessages,
  ...networkMessages,
  ...outputsMessages,
  ...noiseMessages,
  ...ownNumbersMessages,
  ...phaseMessages,
  ...presentMessages,
  ...productMessages,
  ...quantityMessages,
  ...shareMessages,
  ...storeMessages,
  ...sumMessages,
  ...travelMessages,
};
