/**
 * Vite plugin: the first screen of the empty address stands in the page when it is built, as the app draws it on a phone, so that a visitor on a slow
 * network reads numbers while the app is still coming. A small first script decides who sees it (`src/shell/opening/openPage.ts`).
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { smallScript } from '../smallScript.ts';
import { drawnPicture } from './drawnPicture.ts';
import { lettersOf, splitTypefaces } from './splitTypefaces.ts';

export const firstPicture: Plugin = {
  name: 'first-picture',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const page = assetNamed(bundle, /^index\.html$/);
      const styles = assetNamed(bundle, /index-[^/]*\.css$/);
      const [picture, script] = await Promise.all([
        drawnPicture(),
        smallScript({ entry: 'src/shell/opening/openPage.ts', name: 'opening', target: 'es2020' }),
      ]);
      const split = await splitTypefaces(String(styles.source), lettersOf(picture));
      const write = (name: string, ending: string, source: string): string => {
        const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
        const fileName = `assets/${name}-${hash}.${ending}`;
        this.emitFile({ type: 'asset', fileName, source });
        return `./${fileName}`;
      };
      const styled = write('style', 'css', split.styles);
      const typefaces = write('typefaces', 'css', split.typefaces);
      const opening = write('opening', 'js', script);
      delete bundle[styles.fileName];
      const head = [
        `<style id="react-aria-pressable-style">${pressable}${split.letters}</style>`,
        `<meta name="typefaces" content="${typefaces}">`,
        `<meta name="typesetter" content="./${chunkOf(bundle, 'katex.ts')}">`,
        `<script src="${opening}"></script>`,
      ];
      page.source = put(String(page.source), [
        ['<html lang="en"', '<html lang="en" data-theme="light"'],
        // Before the stylesheet, for which a script would wait.
        [/(?=<script defer)/, head.map((line) => `${line}\n    `).join('')],
        [`./${styles.fileName}`, styled],
        [
          '<div id="root"></div>',
          `<div id="root"><div class="first-picture" hidden>${onlyStyled(picture, split.styles)}</div></div>`,
        ],
      ]);
    },
  },
};

/**
 * What the component library writes into a page without an element of that name, as soon as its first button is there. The browser would
 * then compute all styles and lay out the page once more, between the first drawing and the answer to the first click.
 */
const pressable = ':where([data-react-aria-pressable]){touch-action:pan-x pan-y pinch-zoom}';

/** Without the data of elements that only the app reads: a picture has no more than its styles name. */
function onlyStyled(picture: string, styles: string): string {
  return picture.replace(/ (data-[a-z-]+)="[^"]*"/g, (data, name) => (styles.includes(`[${name}`) ? data : ''));
}

function put(page: string, changes: readonly (readonly [string | RegExp, string])[]): string {
  return changes.reduce((text, [place, part]) => {
    const changed = text.replace(place, () => part);
    if (changed === text) throw new Error(`first picture: expected ${place} in index.html`);
    return changed;
  }, page);
}

/** The name of the chunk with this module. */
function chunkOf(bundle: Rollup.OutputBundle, module: string): string {
  const found = Object.values(bundle).find(
    (part) => part.type === 'chunk' && part.moduleIds.some((id) => basename(id) === module),
  );
  if (!found) throw new Error(`first picture: expected a chunk with ${module}`);
  return found.fileName;
}

function assetNamed(bundle: Rollup.OutputBundle, name: RegExp): Rollup.OutputAsset {
  const found = Object.values(bundle).filter((part) => part.type === 'asset' && name.test(part.fileName));
  const [asset] = found;
  if (found.length !== 1 || asset?.type !== 'asset') throw new Error(`first picture: expected one asset ${name}`);
  return asset;
}
