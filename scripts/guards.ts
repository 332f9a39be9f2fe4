/**
 * `npm run guards`: builds the page, and measures every view in every room with every number of rows and size of type.
 * `npm run guards -- --forget` also takes what no longer fails out of the list of known defects, `--views=arrows,noise` opens only these.
 * Then it looks at all that `npm test` takes in turn (`test/e2e/inTurn.ts`). What follows goes to Playwright.
 */
import { walkBuilt } from './walkBuilt';

/** They have views, scenes and sizes of their own. */
const others = [
  'phone/everywhere',
  'phone/phone.spec',
  'e2e/layout.spec',
  'lessonsInSight',
  'tabThrough',
  'e2e/compare.spec',
  'e2e/product.spec',
  'e2e/stages.spec',
  'stage/beats',
  'stage/present.spec',
  'answers/answers',
];
const isOfViews = process.argv.some((argument) => argument.startsWith('--views=') || argument === '--forget');

walkBuilt(['guards/guards.spec', ...(isOfViews ? [] : others)], '--forget', (isForgetting) => ({
  GUARDS: 'whole',
  ...(isForgetting && { GUARDS_FORGET: '1' }),
}));
