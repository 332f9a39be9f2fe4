export * as keyOwners from './gestures/keyOwners';
export { App } from './shell/App';
