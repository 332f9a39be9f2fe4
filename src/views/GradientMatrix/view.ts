import { messages } from '../../text';
import type { ViewDefinition } from '../view';
import { GradientMatrix } from './GradientMatrix';

export const matrix: ViewDefinition = {
  View: GradientMatrix,
  title: () => messages.matrix.name,
  width: 'wide',
  standing: true,
  keys: ['pixel', 'sort', 'window'],
};
