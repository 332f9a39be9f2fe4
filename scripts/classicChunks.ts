/**
 * Vite plugin: a build whose scripts are classic ones, and that is split by `import()` all the same.
 *
 * A sandboxed page and one opened from disk have an opaque origin: the browser refuses them module scripts, and so the chunks that
 * `import()` would fetch. Here every chunk is a function with `require`, registered in one global by its file name; a chunk that is
 * imported on request is fetched by a `<script>` element, with the chunks and the styles that it needs.
 */
import { basename, dirname } from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { type LaterStyles, takeLaterStyles } from './laterStyles.ts';

/** The global in which chunks find each other. */
const registry = 'batchGradientChunks';

export const classicChunks: Plugin = {
  name: 'classic-chunks',
  apply: 'build',
  enforce: 'pre',
  config: () => ({
    build: {
      modulePreload: false,
      // Handed to the helper below, which has no use for it.
      rolldownOptions: { output: { format: 'cjs' }, transform: { define: { 'import.meta.url': '""' } } },
    },
  }),
  // Vite's own helper fetches module scripts and stylesheets ahead; here the loader does.
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry);
      if (!entry) this.error('classic chunks: expected an entry');
      const styles = takeLaterStyles(entry, bundle);
      this.emitFile({ type: 'asset', fileName: styles.fileName, source: styles.source });
      for (const chunk of chunks) chunk.code = wrapped(chunk);
      // What the first screen needs is two scripts, however the bundler divided it: the packages are compiled and run while the app is coming.
      const first = neededBy(entry, bundle);
      for (const module of [entry, ...first].flatMap(({ moduleIds }) => moduleIds)) {
        const index = `${dirname(module)}/index.ts`;
        if (basename(module) === 'view.ts' || !this.getModuleInfo(index)?.dynamicImporters.length) continue;
        this.error(`classic chunks: ${index} is imported on request, and ${module} comes with the first screen`);
      }
      const later = chunks.filter((chunk) => chunk !== entry && !first.includes(chunk));
      const ground = first.find(({ name }) => name === 'packages');
      const page = bundle['index.html'];
      if (!ground || page?.type !== 'asset') this.error('classic chunks: expected packages and index.html');
      const packages = [...neededBy(ground, bundle), ground];
      for (const { fileName } of first) delete bundle[fileName];
      const source = [compileAll, loaderCode(later, styles), ...codes(packages), started(ground)].join('\n');
      const packagesFile = this.getFileName(this.emitFile({ type: 'asset', name: 'packages.js', source }));
      page.source = String(page.source).replace(
        '<script defer',
        `<script defer src="./${packagesFile}"></script>\n    $&`,
      );
      entry.code = [...codes(first.filter((chunk) => !packages.includes(chunk))), entry.code, started(entry)].join(
        '\n',
      );
      entry.imports = [];
    },
  },
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace(/<script type="module" crossorigin/g, '<script defer').replace(/(<link [^>]*?) crossorigin/g, '$1'),
  },
};

/**
 * Tells Chromium, as the first line of a script, to compile all of its functions beside the page's own thread, which has little else to do while
 * the app is coming. For the app itself that would take longer than what it spares, because nothing is left to wait for.
 * https://v8.dev/blog/explicit-compile-hints
 */
const compileAll = '//# allFunctionsCalledOnLoad';

function codes(chunks: readonly Rollup.OutputChunk[]): readonly string[] {
  return chunks.map(({ code }) => code);
}

/** For a page that has these styles: they are never requested. */
export function registeredStyles(fileName: string): string {
  return `(globalThis.${registry}??={})[${JSON.stringify(fileName)}]=1;`;
}

/** A function of the registry; it runs when something first requires the chunk. In brackets it is compiled at once, while the page is still drawn. */
function wrapped(chunk: Rollup.OutputChunk): string {
  return `(globalThis.${registry}??={})[${JSON.stringify(chunk.fileName)}]=(function(exports,require,request){${withRequests(chunk)}\n});`;
}

function started({ fileName }: Rollup.OutputChunk): string {
  return `${registry}.require(${JSON.stringify(fileName)});`;
}

/** What other chunks read of this one, as the bundler writes it. There are hundreds, and a first visit pays for each letter. */
const longGetter = /Object\.defineProperty\(exports,("[^"]+"),\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)/g;

/** What was `import('./other')` becomes `request("assets/other.js")`, and chunks are required by the names that they are registered by. */
function withRequests(chunk: Rollup.OutputChunk): string {
  const named = chunk.code
    .replace(/\brequire\((["'`])\.\/([^"'`]+\.js)\1\)/g, 'require("assets/$2")')
    .replace(longGetter, 'exports.__defineGetter__($1,()=>$2)');
  let requests = 0;
  const code = named.replace(/\bPromise\.resolve\(\)\.then\(\(\)=>require\("([^"]+)"\)\)/g, (_, name: string) => {
    requests += 1;
    return `request("${name}")`;
  });
  if (requests < chunk.dynamicImports.length) {
    throw new Error(
      `classic chunks: ${chunk.fileName} imports ${chunk.dynamicImports.join(', ')} on request; understood ${requests} of them`,
    );
  }
  return code;
}

/** The chunks that this one imports, and those that they import. */
function neededBy(
  chunk: Rollup.OutputChunk,
  bundle: Rollup.OutputBundle,
  found: Rollup.OutputChunk[] = [],
): Rollup.OutputChunk[] {
  for (const file of chunk.imports) {
    const other = bundle[file];
    if (other?.type !== 'chunk' || other.isEntry || found.includes(other)) continue;
    found.push(other);
    neededBy(other, bundle, found);
  }
  return found;
}

/** The name of a chunk that comes on request, by the configuration of the build. */
const laterName = /^assets\/later-(.{7})\.js$/;

/**
 * What requires and requests chunks, knowing those that come `later`. A request that failed may be made again. A script that came, but registered nothing, is
 * one that the browser could not read, as `import()` would say it.
 *
 * Where a page enforces Trusted Types, addresses of scripts pass, which are those of chunks, of the worker and of the service worker (the page's
 * `script-src` and `worker-src` say which may be run), and no text becomes HTML or code.
 */
function loaderCode(later: readonly Rollup.OutputChunk[], styles: LaterStyles): string {
  // By their places in the list: every visit pays for each letter. What came with the first script needs no fetching.
  const names = later.map(({ fileName }) => fileName);
  const hashes = names.map((name) => laterName.exec(name)?.[1] ?? '');
  if (hashes.includes('')) throw new Error(`classic chunks: expected names like ${laterName}; got ${names.join(', ')}`);
  const needs = later.map((chunk) => [
    ...chunk.imports.map((name) => names.indexOf(name)).filter((place) => place >= 0),
    // Behind the scripts in the list.
    ...(styles.users.includes(chunk) ? [names.length] : []),
  ]);
  return `(function(chunks,hashes,needs,styles){
var names=[...hashes.match(/.{7}/g).map(hash=>"assets/later-"+hash+".js"),styles],
home=document.currentScript?.src||location.href,done={},coming={};
globalThis.trustedTypes?.createPolicy("default",{createScriptURL:url=>url});
function require(name){
if(!done[name]){done[name]={};chunks[name](done[name],require,request);}
return done[name];
}
function fetched(name){
if(chunks[name])return;
return coming[name]??=new Promise((resolve,reject)=>{
var address=new URL("../"+name,home).href,
part=name==styles
?Object.assign(document.createElement("link"),{rel:"stylesheet",href:address})
:Object.assign(document.createElement("script"),{src:address});
part.onload=()=>name==styles||chunks[name]?resolve():reject(SyntaxError("could not read "+name));
part.onerror=()=>{delete coming[name];part.remove();reject(Error("could not load "+name));};
document.head.append(part);
});
}
function withNeeds(name,all){
if(!all.includes(name)){all.push(name);(needs[names.indexOf(name)]||[]).forEach(one=>withNeeds(names[one],all));}
return all;
}
function request(name){
return Promise.all(withNeeds(name,[]).map(fetched)).then(()=>require(name));
}
chunks.require=require;
})(globalThis.${registry}??={},"${hashes.join('')}",${JSON.stringify(needs)},"${styles.fileName}");
`;
}
