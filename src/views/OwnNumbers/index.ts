/** The form for the user's own numbers. */

export { keptNumbers } from './keptNumbers';
export { hasLastNumbers, keepLastNumbers, lastNumbers } from './lastNumbers';
export { OwnNumbers } from './OwnNumbers';
