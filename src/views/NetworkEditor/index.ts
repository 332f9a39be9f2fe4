export { NetworkEditor } from './NetworkEditor';
