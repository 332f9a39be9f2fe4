import { messages } from '../../text';
import { onRequest } from '../onRequest';
import type { ViewDefinition } from '../view';

export const noise: ViewDefinition = {
  View: onRequest(async () => (await import('.')).Noise),
  title: () => messages.panels.noise.name,
  detail: () => messages.panels.noise.detail,
  keys: ['size', 'seed', 'scale'],
};
