import { onRequest } from '../../../kit/onRequest';
import { messages } from '../../../text';
import type { ViewDefinition } from '../../../views/view';

export const code: ViewDefinition = {
  View: onRequest(async () => (await import('.')).Code),
  title: () => messages.panels.code.name,
  detail: () => messages.panels.code.detail,
  width: 'wide',
  keys: ['as', 'name', 'values'],
};
