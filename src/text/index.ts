/** Every string the user reads, from one catalogue; and how numbers are printed. */
export * from './barredLetters';
export * from './catalogue';
export * from './formatNumber';
export type { MessageName, Messages } from './shape';
export { shortened } from './shortened';
