import { onRequest } from '../../../kit/onRequest';
import { withDeflate } from '../../../store';
import { messages } from '../../../text';
import type { ViewDefinition } from '../../../views/view';

export const work: ViewDefinition = {
  View: onRequest(async () => (await withDeflate(() => import('.'))).Work),
  title: () => messages.panels.work.name,
  detail: () => messages.panels.work.detail,
  width: 'across',
  slide: {},
  keys: ['show', 'seed', 'post'],
};
