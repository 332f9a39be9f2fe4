/** The form for the user's own numbers. */

export { hasLastNumbers, keepLastNumbers, lastNumbers } from './lastNumbers';
export { OwnNumbers } from './OwnNumbers';
