import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';
import { whereSamplesAre } from '../whereSamplesAre';

export const matrix: ViewDefinition = {
  View: whereSamplesAre(
    onRequest(async () => (await import('.')).GradientMatrix),
    () => messages.panels.matrix.name,
  ),
  title: () => messages.panels.matrix.name,
  detail: () => messages.panels.matrix.detail,
  isInRow: true,
  width: 'wide',
  standing: true,
  slide: { grows: true, signed: true },
  keys: ['gradients', 'pixel', 'sort', 'window'],
};
