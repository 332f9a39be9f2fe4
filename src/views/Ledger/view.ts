import { messages } from '../../text';
import type { ViewDefinition } from '../view';
import { Ledger } from './Ledger';

export const ledger: ViewDefinition = {
  View: Ledger,
  title: () => messages.ledger.name,
  width: 'wide',
  slide: { signed: true },
  keys: ['sort', 'whatif'],
};
