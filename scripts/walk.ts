/**
 * `npm run walk`: builds the page, and takes 500 actions at random through edits, places, Back, Forward, Undo, Redo, reloads and two tabs,
 * compared with a plain model. `WALK_SEED=2 npm run walk` takes others. What follows goes to Playwright.
 */
import { walkBuilt } from './walkBuilt';

walkBuilt(['walk/walk.spec'], undefined, () => ({ WALK_LENGTH: process.env.WALK_LENGTH ?? '500' }));
