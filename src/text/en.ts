/** The English catalogue, section by section. */
import * as appMessages from './appMessages';
import * as fieldMessages from './fieldMessages';
import * as formulaMessages from './formulaMessages';
import * as ledgerMessages from './ledgerMessages';
import * as lossMessages from './lossMessages';
import * as matrixMessages from './matrixMessages';
import * as networkMessages from './networkMessages';
import * as ownNumbersMessages from './ownNumbersMessages';
import * as phaseMessages from './phaseMessages';
import * as quantityMessages from './quantityMessages';
import * as storeMessages from './storeMessages';

export const en = {
  ...appMessages,
  ...fieldMessages,
  ...formulaMessages,
  ...ledgerMessages,
  ...lossMessages,
  ...matrixMessages,
  ...networkMessages,
  ...ownNumbersMessages,
  ...phaseMessages,
  ...quantityMessages,
  ...storeMessages,
};
