import { messages } from '../../text';
import { onRequest } from '../onRequest';
import type { ViewDefinition } from '../view';

export const influence: ViewDefinition = {
  View: onRequest(async () => (await import('.')).Influence),
  title: () => messages.panels.influence.name,
  detail: () => messages.panels.influence.detail,
  keys: ['order', 'without'],
};
