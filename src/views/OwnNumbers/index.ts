/** The form by which one's own numbers get in. */
export { OwnNumbers } from './OwnNumbers';
