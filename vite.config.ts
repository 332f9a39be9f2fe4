import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { classicChunks } from './scripts/classicChunks.ts';
import { featureBuilds } from './scripts/featureBuilds.ts';
import { firstPicture } from './scripts/firstPicture/firstPicture.ts';
import { katexFonts, katexParts } from './scripts/katexParts.ts';
import { licences } from './scripts/licences.ts';
import { linkPreview } from './scripts/linkPreview.ts';
import { publishedAddress } from './scripts/project.ts';
import { scormScript } from './scripts/scormScript.ts';
import { serviceWorker } from './scripts/serviceWorker.ts';
import { versionHeaders } from './scripts/versionHeaders.ts';
import { wordsInTime } from './scripts/wordsInTime.ts';

/** The component library speaks thirty languages; the app speaks those of its own catalogue. */
const otherLanguages =
  /\/react-(?:aria|aria-components|stately)\/dist\/private\/intl\/(?:[^/]+\/)?(?!en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;
const ownLanguagesOnly: Plugin = {
  name: 'own-languages-only',
  apply: 'build',
  enforce: 'pre',
  load: { filter: { id: otherLanguages }, handler: () => "export { default } from './en-US.mjs';" },
};

/**
 * The component library asks the browser for the reader's language, and lets arrows go that language's way; the page's words go from left to right for everybody. On
 * a phone the question alone takes a tenth of a second, because the browser fetches what it knows of languages.
 */
const pageLanguageOnly: Plugin = {
  name: 'page-language-only',
  apply: 'build',
  enforce: 'pre',
  load: {
    filter: { id: /\/react-aria\/dist\/private\/i18n\/useDefaultLocale\.mjs$/ },
    handler: () =>
      "const page = { locale: 'en-US', direction: 'ltr' }; export const getDefaultLocale = () => page, useDefaultLocale = getDefaultLocale;",
  },
};

/** The component library walks through shadow trees on request; the app has none, and its pages are walked by the browser's own walker. */
const withoutShadowTrees: Plugin = {
  name: 'without-shadow-trees',
  apply: 'build',
  enforce: 'pre',
  load: {
    filter: { id: /\/react-aria\/dist\/private\/utils\/shadowdom\/ShadowTreeWalker\.mjs$/ },
    handler: () =>
      'export const createShadowTreeWalker = (doc, root, shown, filter) => doc.createTreeWalker(root, shown, filter);',
  },
};

/** d3-transition announces side effects (it adds a method to selections), and so do those that use it; nothing here selects. */
const withoutTransitions: Plugin = {
  name: 'without-transitions',
  apply: 'build',
  transform: {
    filter: { id: /\/d3-(?:transition|brush|drag|zoom)\// },
    handler: (code) => ({ code, map: null, moduleSideEffects: false }),
  },
};

/** Some curves of d3-shape are made by a function that is called at once. The bundler leaves them out once it knows that the call does nothing else. */
const usedCurvesOnly: Plugin = {
  name: 'used-curves-only',
  apply: 'build',
  transform: {
    filter: { id: /\/d3-shape\// },
    handler: (code) => ({
      code: code.replaceAll('= (function custom(', '= /*#__PURE__*/ (function custom('),
      map: null,
    }),
  },
};

/**
 * The first screen's toolbars and radio groups find what can be focused with two functions of a large module for dialogs. They keep
 * no state, so they have a copy of it, of which the bundler takes only these two; dialogs bring the whole.
 */
const focusWithoutDialogs: Plugin = {
  name: 'focus-without-dialogs',
  apply: 'build',
  transform: {
    filter: { id: /\/react-aria\/dist\/private\/(?:toolbar\/useToolbar|radio\/useRadioGroup)\.mjs$/ },
    handler(code) {
      const part = code.replace('/focus/FocusScope.mjs"', '/focus/FocusScope.mjs?walkers"');
      if (part === code) this.error('focus without dialogs: expected an import of FocusScope.mjs');
      return { code: part, map: null };
    },
  },
};

/** Links deflate one text; only a lesson's package zips files. It has a copy of the library, so that the first visit's has no more than links need. */
const zipWithPackages: Plugin = {
  name: 'zip-with-packages',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/shell\/dialogs\/sitePackage\.ts$/ },
    handler(code) {
      const part = code.replace("from 'fflate'", "from 'fflate?zip'");
      if (part === code) this.error('zip with packages: expected an import of fflate');
      return { code: part, map: null };
    },
  },
};

/** While working on the app there is no first script: a module before the app's says what a browser lacks. */
const oldBrowser: Plugin = {
  name: 'old-browser',
  apply: 'serve',
  transformIndexHtml: () => [
    {
      tag: 'script',
      attrs: { type: 'module' },
      children: `import { missingFeatures, sayTooOld } from '/src/shell/opening/oldBrowser.ts';
const missing = missingFeatures();
if (missing.length > 0) sayTooOld(missing);`,
    },
  ],
};

const kit = /\/src\/kit\/(?:plot\/(?:Axis|Figure|safeTicks)|table|quantity|work)/;
const notD3 = /^(?!.*\/node_modules\/d3-)/;
const scriptsButD3 = /\/node_modules\/(?!d3-)(?!.*\.css$)/;

export default defineConfig({
  base: './',
  define: { 'import.meta.env.VITE_PUBLISHED_ADDRESS': JSON.stringify(publishedAddress() ?? '') },
  plugins: [
    react(),
    katexFonts,
    katexParts,
    ownLanguagesOnly,
    pageLanguageOnly,
    withoutShadowTrees,
    withoutTransitions,
    usedCurvesOnly,
    focusWithoutDialogs,
    zipWithPackages,
    oldBrowser,
    wordsInTime,
    classicChunks,
    licences,
    firstPicture,
    versionHeaders,
    linkPreview,
    scormScript,
    serviceWorker,
    featureBuilds,
  ],
  worker: { format: 'iife' },
  server: { port: 5173 },
  build: {
    target: 'es2022',
    rolldownOptions: {
      output: {
        // The first script has all these names: every visit pays for each letter.
        chunkFileNames: 'assets/later-[hash:7].js',
        codeSplitting: {
          // Of the d3 package the bundler takes only what is used, where it is used.
          groups: [
            // Its script runs while the others are still coming.
            {
              name: 'packages',
              tags: ['$initial'],
              test: scriptsButD3,
              priority: 2,
              includeDependenciesRecursively: false,
            },
            { name: 'first', tags: ['$initial'], test: notD3, priority: 1, includeDependenciesRecursively: false },
            // What most views share, Loss of the first screen too: in many small scripts it would be larger.
            { name: 'first', test: kit, priority: 1, includeDependenciesRecursively: false },
            // By what asks for it: of what views share, a first visit fetches nothing that it does not show.
            { name: 'later', test: notD3, entriesAware: true, includeDependenciesRecursively: false },
          ],
        },
      },
    },
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? true : undefined),
  },
});
