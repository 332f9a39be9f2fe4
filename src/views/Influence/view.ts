import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';
import { whereSamplesAre } from '../whereSamplesAre';

export const influence: ViewDefinition = {
  View: whereSamplesAre(
    onRequest(async () => (await import('.')).Influence),
    () => messages.panels.influence.name,
  ),
  title: () => messages.panels.influence.name,
  detail: () => messages.panels.influence.detail,
  slide: { grows: true, signed: true },
  keys: ['order', 'without'],
};
