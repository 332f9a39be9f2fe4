/**
 * Vite plugin: scripts of the first screen read no words that come on request. A frame shows its views before these have come, and a view
 * whose words are missing cannot be shown.
 */
import type { Plugin } from 'vite';

/** Of what is taken out at once, the names that it has in the catalogue. */
const names = /(?<=^|,\s*)\w+/g;

/** Where a script reads a section of the catalogue. */
const readings = /\bmessages\.(\w+)|\{([^{}]*)\} = messages\b(?!\.)/g;

export const wordsInTime: Plugin = {
  name: 'words-in-time',
  apply: 'build',
  generateBundle(_, bundle) {
    const list = [...this.getModuleIds()].find((id) => id.endsWith('/src/text/en/later.ts'));
    const files = list === undefined ? [] : (this.getModuleInfo(list)?.importedIds ?? []);
    const later = new Set(files.flatMap((file) => this.getModuleInfo(file)?.exports ?? []));
    if (later.size === 0) this.error('words in time: expected sections in src/text/en/later.ts');
    const entry = Object.values(bundle).find((part) => part.type === 'chunk' && part.isEntry);
    if (entry?.type !== 'chunk') this.error('words in time: expected an entry');
    for (const [id, { renderedLength }] of Object.entries(entry.modules)) {
      if (renderedLength === 0 || id.includes('/src/text/')) continue;
      const code = this.getModuleInfo(id)?.code ?? '';
      const read = [...code.matchAll(readings)].flatMap(([, one, several = '']) => one ?? several.match(names) ?? []);
      const early = read.find((section) => later.has(section));
      if (early) this.error(`words in time: ${id} comes with the first screen, and the words ${early} on request`);
    }
  },
};
