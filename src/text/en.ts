/** The English catalogue, section by section; those that only views on request use are in `requested`. */
import * as appMessages from './appMessages';
import * as embedMessages from './embedMessages';
import * as expectedMessages from './expectedMessages';
import * as explanationMessages from './explanationMessages';
import * as exportMessages from './exportMessages';
import * as failureMessages from './failureMessages';
import * as fieldMessages from './fieldMessages';
import * as formulaMessages from './formulaMessages';
import * as influenceMessages from './influenceMessages';
import * as ledgerMessages from './ledgerMessages';
import * as lossMessages from './lossMessages';
import * as matrixMessages from './matrixMessages';
import * as networkMessages from './networkMessages';
import * as panelMessages from './panelMessages';
import * as phaseMessages from './phaseMessages';
import * as presentMessages from './presentMessages';
import * as quantityMessages from './quantityMessages';
import * as reductionMessages from './reductionMessages';
import * as shareMessages from './shareMessages';
import * as storeMessages from './storeMessages';
import * as travelMessages from './travelMessages';

export const en = {
  ...appMessages,
  ...embedMessages,
  ...expectedMessages,
  ...explanationMessages,
  ...exportMessages,
  ...failureMessages,
  ...fieldMessages,
  ...formulaMessages,
  ...influenceMessages,
  ...ledgerMessages,
  ...lossMessages,
  ...matrixMessages,
  ...networkMessages,
  ...panelMessages,
  ...phaseMessages,
  ...presentMessages,
  ...quantityMessages,
  ...reductionMessages,
  ...shareMessages,
  ...storeMessages,
  ...travelMessages,
};
