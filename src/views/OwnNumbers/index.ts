/** The form by which one's own numbers get in. */

export { hasLastNumbers, keepLastNumbers, lastNumbers } from './lastNumbers';
export { OwnNumbers } from './OwnNumbers';
