import { onRequest } from '../../../kit/onRequest';
import { withDeflate } from '../../../store';
import { messages } from '../../../text';
import type { ViewDefinition } from '../../../views/view';

export const worked: ViewDefinition = {
  View: onRequest(async () => (await withDeflate(() => import('.'))).Worked),
  title: () => messages.workedView.name,
  detail: () => messages.workedView.detail,
  width: 'wide',
  tells: 'calculation',
  keys: ['sheet', 'seed', 'key'],
};
