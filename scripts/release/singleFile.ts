/**
 * The built site as one HTML file: scripts and styles inside it, nothing to fetch, which its own policy enforces. A chunk that is already
 * registered needs no request, so the scripts that come on request stand before the first ones.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registeredStyles } from '../classicChunks';

const policy =
  "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; font-src data:; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default";

/** `folder` is the built site. */
export function singleFile(folder: string): string {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const tagOf = (tag: RegExp): readonly [string, string] => {
    const [all = '', file = ''] = tag.exec(page) ?? [];
    if (file === '') throw new Error(`${folder}/index.html: expected ${tag}`);
    return [all, file];
  };
  const [packagesTag, packages] = tagOf(/<script defer src="\.\/(assets\/packages-[^"]+)"><\/script>/);
  const [scriptTag, first] = tagOf(/<script defer src="\.\/(assets\/index-[^"]+)"><\/script>/);
  const [openingTag, opening] = tagOf(/<script src="\.\/(assets\/[^"]+)"><\/script>/);
  const [styleTag, style] = tagOf(/<link rel="stylesheet" href="\.\/(assets\/[^"]+)">/);
  const [typefacesTag, typefaces] = tagOf(/<meta name="typefaces" content="\.\/(assets\/[^"]+)">/);
  const [typesetterTag] = tagOf(/<meta name="typesetter" content="\.\/(assets\/[^"]+)">/);
  const assets = readdirSync(join(folder, 'assets'));
  const own = [packages, first, opening];
  const later = assets.filter((name) => name.endsWith('.js') && !own.includes(`assets/${name}`)).sort();
  const laterStyles = assets.filter((name) => /^later-.*\.css$/.test(name)).map((name) => `assets/${name}`);
  const strange = assets.filter((name) => !/\.(?:js|css)$/.test(name));
  if (strange.length > 0) throw new Error(`${folder}/assets: expected scripts and styles; got ${strange.join(', ')}`);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const scripts = [...later.map((name) => `assets/${name}`), packages, first];
  const code = [...laterStyles.map(registeredStyles), ...scripts.map(read)].join('\n');
  const licences = readdirSync(join(folder, 'licenses'))
    .sort()
    .map((name) => read(`licenses/${name}`));
  return page
    .replace(packagesTag, '')
    .replace(scriptTag, '')
    .replace(typesetterTag, '')
    .replace(typefacesTag, () => `<style>${read(typefaces)}</style>`)
    .replace(openingTag, () => `<script>${inScript(read(opening))}</script>`)
    .replace(styleTag, () => `<style>${[style, ...laterStyles].map(read).join('\n')}</style>`)
    .replace(
      '<meta charset="utf-8" />',
      (tag) => `${tag}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
    .replace('</body>', () => `<script>${inScript(code)}</script>\n  </body>`)
    .replace(
      /\s*$/,
      () => `\n<!--\n${readFileSync('LICENSE', 'utf8')}\n${licences.join('\n').replaceAll('--', '- -')}\n-->\n`,
    );
}

/** Within a script element its end must not occur, nor the start of a comment; in strings and patterns a backslash changes nothing. */
function inScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, '<\\');
}
