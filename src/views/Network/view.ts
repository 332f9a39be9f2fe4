import { messages } from '../../text';
import type { ViewDefinition } from '../view';
import { Network } from './Network';

export const network: ViewDefinition = {
  View: Network,
  title: () => messages.network.title,
  slide: {},
  keys: ['show'],
};
