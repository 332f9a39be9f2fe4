/** The form for the user's own numbers. */

export { hasLastNumbers, keepLastNumbers, loadLastNumbers } from './lastNumbers';
export { OwnNumbers } from './OwnNumbers';
