import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { viewsOnRequest } from './scripts/viewsOnRequest.ts';

/** KaTeX lists woff2, woff and ttf for every face; every engine we support reads woff2. */
const katexWoff2Only: Plugin = {
  name: 'katex-woff2-only',
  enforce: 'pre',
  transform: {
    filter: { id: /katex[^?]*\.css/ },
    handler: (css) => ({
      code: css
        .replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["'](?:woff|truetype)["']\)/g, '')
        // Faces that no formula of ours uses: fonts are inlined, so each would cost every visitor its bytes.
        .replace(/@font-face\s*\{[^}]*KaTeX_(?:Caligraphic|Fraktur|SansSerif|Script|Typewriter|AMS)[^}]*\}/g, ''),
      map: null,
    }),
  },
};

/** The component library speaks thirty languages; the app speaks those of its own catalogue. */
const otherLanguages = /\/react-aria\/dist\/private\/intl\/[^/]+\/(?!en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;
const ownLanguagesOnly: Plugin = {
  name: 'own-languages-only',
  apply: 'build',
  enforce: 'pre',
  load: { filter: { id: otherLanguages }, handler: () => "export { default } from './en-US.mjs';" },
};

/** d3-transition announces side effects (it adds a method to selections); nothing here selects, so it may be left out. */
const withoutTransitions: Plugin = {
  name: 'without-transitions',
  apply: 'build',
  transform: {
    filter: { id: /\/d3-transition\// },
    handler: (code) => ({ code, map: null, moduleSideEffects: false }),
  },
};

/** A sandboxed or file: page has an opaque origin: module scripts and crossorigin assets need CORS there, classic ones do not. */
const classicScript: Plugin = {
  name: 'classic-script',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace(/<script type="module" crossorigin/g, '<script defer').replace(/(<link [^>]*?) crossorigin/g, '$1'),
  },
};

export default defineConfig({
  base: './',
  plugins: [
    react(),
    katexWoff2Only,
    ownLanguagesOnly,
    withoutTransitions,
    viewsOnRequest(() => [withoutTransitions]),
    classicScript,
  ],
  worker: { format: 'iife' },
  server: { port: 5173 },
  build: {
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false, // with an iife output and the default, Vite puts all CSS, fonts included, inside the JavaScript
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? true : undefined),
    rolldownOptions: { output: { format: 'iife' } },
  },
});
