import { messages } from '../../text';
import type { ViewDefinition } from '../view';
import { whereSamplesAre } from '../whereSamplesAre';
import { GradientMatrix } from './GradientMatrix';

export const matrix: ViewDefinition = {
  View: whereSamplesAre(GradientMatrix, () => messages.matrix.name),
  title: () => messages.matrix.name,
  width: 'wide',
  standing: true,
  slide: { grows: true, signed: true },
  keys: ['gradients', 'pixel', 'sort', 'window'],
};
