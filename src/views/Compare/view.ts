import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';

export const compare: ViewDefinition = {
  View: onRequest(async () => (await import('.')).Compare),
  title: () => messages.panels.compare.name,
  detail: () => messages.panels.compare.detail,
  isInRow: true,
  width: 'across',
  slide: { grows: true },
  keys: ['at', 'dots', 'distance', 'over', 'parts'],
};
