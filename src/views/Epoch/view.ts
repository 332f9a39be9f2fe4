import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';

export const epoch: ViewDefinition = {
  View: onRequest(async () => (await import('.')).Epoch),
  title: () => messages.panels.epoch.name,
  detail: () => messages.panels.epoch.detail,
  isInRow: true,
  width: 'across',
  slide: { grows: true, signed: true },
  keys: ['show', 'weights', 'workers'],
};
