/** The English catalogue, section by section. */
import * as phaseMessages from './phaseMessages';
import * as quantityMessages from './quantityMessages';

export const en = {
  ...phaseMessages,
  ...quantityMessages,
};
