import { messages } from '../../text';
import { onRequest } from '../onRequest';
import type { ViewDefinition } from '../view';

export const outputs: ViewDefinition = {
  View: onRequest(async () => (await import('.')).Outputs),
  title: () => messages.panels.outputs.name,
  detail: () => messages.panels.outputs.detail,
  keys: ['first'],
};
