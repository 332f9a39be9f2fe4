/**
 * `npm run engines`: builds the page, and takes the walks that matter through Chromium and, where they are installed, Firefox and WebKit.
 * It says which of them it found. What follows goes to Playwright: `-- -g Firefox`.
 */
import { walkBuilt } from './walkBuilt';

walkBuilt(['engines/walks.spec'], undefined, () => ({ ENGINES: '1' }));
