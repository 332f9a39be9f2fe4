import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';

export const editor: ViewDefinition = {
  View: onRequest(async () => (await import('.')).NetworkEditor),
  title: () => messages.panels.editor.name,
  detail: () => messages.panels.editor.detail,
  width: 'wide',
  whole: true,
  keys: ['layer'],
};
