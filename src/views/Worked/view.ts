import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';

export const worked: ViewDefinition = {
  View: onRequest(async () => (await import('.')).Worked),
  title: () => messages.panels.worked.name,
  shortTitle: () => messages.panels.worked.short,
  detail: () => messages.panels.worked.detail,
  width: 'wide',
};
