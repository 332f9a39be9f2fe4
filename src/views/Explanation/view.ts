import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';

export const explanation: ViewDefinition = {
  View: onRequest(async () => (await import('.')).Explanation),
  title: () => messages.panels.explanation.name,
  detail: () => messages.panels.explanation.detail,
  width: 'wide',
  slide: { grows: true },
};
