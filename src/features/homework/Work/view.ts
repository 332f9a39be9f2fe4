import { onRequest } from '../../../kit/onRequest';
import { withDeflate } from '../../../store';
import { messages } from '../../../text';
import type { ViewDefinition } from '../../../views/view';

export const work: ViewDefinition = {
  View: onRequest(async () => (await withDeflate(() => import('.'))).Work),
  title: () => messages.workView.name,
  detail: () => messages.workView.detail,
  isInRow: true,
  width: 'across',
  beside: 'network',
  asks: true,
  // Without the sheet, an exercise would cover what is left.
  stays: ({ otherKeys }) => otherKeys.exercise !== undefined,
  slide: {},
  tells: 'weight',
  keys: ['show', 'seed', 'sheet', 'checked', 'post'],
};
