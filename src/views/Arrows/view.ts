import { messages } from '../../text';
import { onRequest } from '../onRequest';
import type { ViewDefinition } from '../view';

export const arrows: ViewDefinition = {
  View: onRequest(async () => (await import('.')).Arrows),
  title: () => messages.panels.arrows.name,
  detail: () => messages.panels.arrows.detail,
  standing: true,
  keys: ['contours', 'lay', 'path', 'second', 'table', 'zoom'],
};
