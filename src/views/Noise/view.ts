import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';
import { whereSamplesAre } from '../whereSamplesAre';

export const noise: ViewDefinition = {
  View: whereSamplesAre(
    onRequest(async () => (await import('.')).Noise),
    () => messages.panels.noise.name,
  ),
  title: () => messages.panels.noise.name,
  detail: () => messages.panels.noise.detail,
  slide: {},
  keys: ['size', 'seed', 'scale'],
};
