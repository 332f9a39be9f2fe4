/** Tests have every feature, and read all of its words, which in the app come with its scripts. */
import '../src/features';

import.meta.glob('../src/features/*/words/en/index.ts', { eager: true });
