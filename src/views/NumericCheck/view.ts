import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';

export const check: ViewDefinition = {
  View: onRequest(async () => (await import('.')).NumericCheck),
  title: () => messages.panels.check.name,
  detail: () => messages.panels.check.detail,
  slide: {},
  keys: ['h', 'against', 'own'],
};
