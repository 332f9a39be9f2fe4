import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';

export const data: ViewDefinition = {
  View: onRequest(async () => (await import('.')).Data),
  title: () => messages.panels.data.name,
  detail: () => messages.panels.data.detail,
  width: 'wide',
  whole: true,
  slide: {},
  keys: ['first'],
};
