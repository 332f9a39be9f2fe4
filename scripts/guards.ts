/**
 * `npm run guards`: builds the page, and measures every view in every room with every number of rows and size of type.
 * `npm run guards -- --forget` also takes what no longer fails out of the list of known defects, `--views=arrows,noise` opens only these.
 * What follows goes to Playwright.
 */
import { walkBuilt } from './walkBuilt';

walkBuilt('guards/guards.spec', '--forget', (isForgetting) => ({
  GUARDS: 'whole',
  ...(isForgetting && { GUARDS_FORGET: '1' }),
}));
