export { ownsPageKeys } from './gestures/keyOwners';
export { App } from './shell/App';
