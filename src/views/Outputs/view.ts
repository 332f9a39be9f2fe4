import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';
import { whereSamplesAre } from '../whereSamplesAre';

export const outputs: ViewDefinition = {
  View: whereSamplesAre(
    onRequest(async () => (await import('.')).Outputs),
    () => messages.panels.outputs.name,
  ),
  title: () => messages.panels.outputs.name,
  detail: () => messages.panels.outputs.detail,
  slide: { grows: true, signed: true },
  keys: ['first'],
};
