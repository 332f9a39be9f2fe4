/** Tests read the whole catalogue; in the app the sections of views on request come with those. */
import '../src/text/below';
import '../src/text/later';
// Letters come from the notation in force.
import '../src/quantity';

import.meta.glob(['../src/views/*/words/en.ts', '../src/views/*/words/en/index.ts'], { eager: true });
