/** The store's part of the catalogue. */
export { changedThings, type StoreMessages, storeMessages } from '../text/storeMessages';
