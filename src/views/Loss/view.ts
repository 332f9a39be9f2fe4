import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';

export const loss: ViewDefinition = {
  View: onRequest(async () => (await import('.')).Loss),
  title: () => messages.panels.loss.name,
  detail: () => messages.panels.loss.detail,
  standing: true,
  slide: {},
  keys: ['data', 'scale'],
};
