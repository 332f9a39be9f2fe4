export { ownsPageKeys } from './gestures/keyOwners';
export { openedPage } from './opening/openedPage';
export { App } from './shell/App';
export { speakerIdIn } from './speaker/link/speakerId';
export { fetchBelow } from './workspace/belowOnRequest';
