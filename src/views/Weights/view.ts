import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';

export const weights: ViewDefinition = {
  View: onRequest(async () => (await import('.')).Weights),
  title: () => messages.panels.weights.name,
  detail: () => messages.panels.weights.detail,
  width: 'wide',
  slide: { grows: true },
  keys: ['layer', 'epoch'],
};
