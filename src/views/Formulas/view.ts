import { messages } from '../../text';
import type { ViewDefinition } from '../view';
import { Formulas } from './Formulas';

export const formulas: ViewDefinition = {
  View: Formulas,
  standing: true,
  title: () => messages.formulas.name,
  grows: true,
  slide: {},
  keys: ['explain'],
};
