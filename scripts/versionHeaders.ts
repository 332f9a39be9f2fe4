/** Vite plugin: the page and the first script and stylesheet say which version they are. */
import type { Plugin } from 'vite';
import { banner, version } from './project.ts';

export const versionHeaders: Plugin = {
  name: 'version-headers',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk' && part.isEntry) part.code = `${banner()}\n${part.code}`;
        if (part.type === 'asset' && part.fileName.endsWith('.css')) part.source = `${banner()}\n${part.source}`;
      }
    },
  },
  transformIndexHtml: () => [{ tag: 'meta', attrs: { name: 'version', content: version() }, injectTo: 'head' }],
};
