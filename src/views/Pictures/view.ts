import { messages } from '../../text';
import { onRequest } from '../onRequest';
import type { ViewDefinition } from '../view';

export const pictures: ViewDefinition = {
  View: onRequest(async () => (await import('.')).Pictures),
  title: () => messages.panels.pictures.name,
  detail: () => messages.panels.pictures.detail,
  width: 'across',
  keys: ['show', 'order', 'class', 'below'],
};
