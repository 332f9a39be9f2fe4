/**
 * `npm run looks -- keep`: builds the page, and keeps how every element of every view looks in every room. After a change of styles, `npm run looks`
 * says what looks different. `--views=arrows,noise` opens only these. What follows goes to Playwright.
 */
import { walkBuilt } from './walkBuilt';

walkBuilt(['guards/looks.spec'], 'keep', (isKeeping) => ({ LOOKS: isKeeping ? 'keep' : 'compare' }));
