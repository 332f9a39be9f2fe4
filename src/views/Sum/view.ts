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
  standing: true,
  slide: { axes: () => messages.slide.axes.sum, countAxes: () => messages.slide.axes.histogram },
};
