import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';
import { whereSamplesAre } from '../whereSamplesAre';

export const arrows: ViewDefinition = {
  View: whereSamplesAre(
    onRequest(async () => (await import('.')).Arrows),
    () => messages.panels.arrows.name,
  ),
  title: () => messages.panels.arrows.name,
  detail: () => messages.panels.arrows.detail,
  standing: true,
  slide: {},
  keys: ['contours', 'lay', 'path', 'second', 'table', 'zoom'],
};
