import { onRequest } from '../../../kit/onRequest';
import { messages } from '../../../text';
import type { ViewDefinition } from '../../../views/view';

export const code: ViewDefinition = {
  View: onRequest(async () => (await import('.')).Code),
  title: () => messages.codeView.name,
  detail: () => messages.codeView.detail,
  width: 'wide',
  grows: true,
  beside: 'numbers',
  tells: 'program',
  keys: ['as', 'name', 'values'],
};
