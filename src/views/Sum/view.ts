import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';
import { whereSamplesAre } from '../whereSamplesAre';

export const sum: ViewDefinition = {
  View: whereSamplesAre(
    onRequest(async () => (await import('.')).Sum),
    () => messages.panels.sum.name,
  ),
  title: () => messages.panels.sum.name,
  detail: () => messages.panels.sum.detail,
  isInRow: true,
  standing: true,
  slide: {},
};
