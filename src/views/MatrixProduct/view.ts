import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';
import { whereSamplesAre } from '../whereSamplesAre';

export const product: ViewDefinition = {
  View: whereSamplesAre(
    onRequest(async () => (await import('.')).MatrixProduct),
    () => messages.panels.product.name,
  ),
  title: () => messages.panels.product.name,
  detail: () => messages.panels.product.detail,
  isInRow: true,
  width: 'across',
  standing: true,
  slide: { grows: true, signed: true },
  keys: ['of', 'mode', 'square', 'window'],
};
