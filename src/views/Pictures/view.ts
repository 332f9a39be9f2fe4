import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';
import { whereSamplesAre } from '../whereSamplesAre';

export const pictures: ViewDefinition = {
  View: whereSamplesAre(
    onRequest(async () => (await import('.')).Pictures),
    () => messages.panels.pictures.name,
  ),
  title: () => messages.panels.pictures.name,
  detail: () => messages.panels.pictures.detail,
  width: 'across',
  slide: { signed: true },
  keys: ['show', 'order', 'class', 'below'],
};
