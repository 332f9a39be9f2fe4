import { messages } from '../../text';
import { onRequest } from '../onRequest';
import type { ViewDefinition } from '../view';

export const product: ViewDefinition = {
  View: onRequest(async () => (await import('.')).MatrixProduct),
  title: () => messages.panels.product.name,
  detail: () => messages.panels.product.detail,
  width: 'across',
  standing: true,
  keys: ['mode', 'square', 'window'],
};
