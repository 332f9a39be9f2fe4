/** The English catalogue, section by section. */
import * as quantityMessages from './quantityMessages';

export const en = {
  ...quantityMessages,
};
