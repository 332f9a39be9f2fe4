import { messages } from '../../text';
import { onRequest } from '../onRequest';
import type { ViewDefinition } from '../view';

export const sum: ViewDefinition = {
  View: onRequest(async () => (await import('.')).Sum),
  title: () => messages.panels.sum.name,
  detail: () => messages.panels.sum.detail,
  standing: true,
};
