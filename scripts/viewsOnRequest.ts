/**
 * Vite plugin: views that are opened on request go into a second script, so that they cost a first visit nothing.
 * A page in a sandbox or from file: can load classic scripts only, and one classic script cannot be split by `import()`.
 * So the views are built apart, first; what both scripts use stays in the main one, which hands it over in a global.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';

const root = resolve(import.meta.dirname, '..');
const entry = resolve(root, 'src/views/viewsOnRequest.ts');
const handedOver = 'batchGradientShared';
const given = 'batchGradientViews';
const virtual = 'virtual:views-on-request';

/** Packages of which there may be only one copy, or which are large. */
const sharedPackages = ['react', 'react/jsx-runtime', 'react-aria-components'];

/** Layers below the views, each through its index, and what views have in common. */
const sharedFolders = ['model', 'quantity', 'run', 'scenario', 'store', 'text'];

/** `plugins`: those that the views need too. */
export function viewsOnRequest(plugins: () => Plugin[]): Plugin {
  let fileName = '';
  return {
    name: 'views-on-request',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const code = await buildViews(plugins());
      fileName = `assets/views-${createHash('sha256').update(code).digest('base64url').slice(0, 8)}.js`;
      this.emitFile({ type: 'asset', fileName, source: code });
    },
    resolveId: (id, importer) => {
      if (id === virtual) return `\0${virtual}`;
      if (id === './loadViews' && importer?.includes('/src/views/'))
        return resolve(root, 'src/views/loadViewsScript.ts');
      return null;
    },
    load: (id) => (id === `\0${virtual}` ? handOver(fileName) : null),
  };
}

async function buildViews(plugins: Plugin[]): Promise<string> {
  const output = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [...plugins, stylesStayInMain],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: given, fileName: 'views' },
      rolldownOptions: {
        external: (id) => sharedKey(id) !== undefined,
        output: { globals: (id) => `${handedOver}[${JSON.stringify(sharedKey(id))}]` },
      },
    },
  });
  const [bundle] = [output].flat() as Rollup.RollupOutput[];
  const script = bundle?.output.find((part) => part.type === 'chunk');
  if (!script || bundle?.output.length !== 1)
    throw new Error('views on request: expected one script and nothing beside it');
  return script.code;
}

/** The main script imports every view's styles: they are small, and a view without them would flash. */
const stylesStayInMain: Plugin = {
  name: 'styles-stay-in-main',
  enforce: 'pre',
  load: { filter: { id: /\.css$/ }, handler: () => '' },
};

/** The module that puts what is shared into a global and says where the views are. */
function handOver(fileName: string): string {
  const files = [
    ...sharedFolders.map((folder) => `src/${folder}/index.ts`),
    ...filesIn('src/views/shared').filter((file) => /\.tsx?$/.test(file)),
  ];
  const styles = filesIn('src/views')
    .filter((file) => file.endsWith('.css'))
    .map((file) => `import '/${file}';`);
  const imports = [
    ...sharedPackages.map((name, index) => `import ${bindingsOf(name)} as package${index} from '${name}';`),
    ...files.map((file, index) => `import * as file${index} from '/${file}';`),
  ].map((line) => line.replace(/import (\{.*\}) as (\w+) from '(.*)';/, "import $1 from '$3'; const $2 = $1;"));
  const entries = [
    ...sharedPackages.map((name, index) => `'${name}': package${index}`),
    ...files.map((file, index) => `'${file}': file${index}`),
  ];
  return [
    ...styles,
    ...imports,
    `globalThis.${handedOver} = { ${entries.join(', ')} };`,
    `export const viewsFile = ${JSON.stringify(fileName.replace('assets/', ''))};`,
    `export const viewsGlobal = ${JSON.stringify(given)};`,
  ].join('\n');
}

/** Of the component library only what views import by name, so that the rest of it is still left out. */
function bindingsOf(name: string): string {
  if (name === 'react' || name === 'react/jsx-runtime') return '*';
  const names = new Set<string>();
  const imported = new RegExp(`import \\{([^}]*)\\} from '${name}'`, 'g');
  for (const file of filesIn('src/views').filter((one) => /\.tsx?$/.test(one))) {
    for (const [, list = ''] of readFileSync(resolve(root, file), 'utf8').matchAll(imported)) {
      for (const one of list.split(',').map((part) => part.trim())) {
        if (one !== '' && !one.startsWith('type ')) names.add(one.split(' as ')[0] ?? one);
      }
    }
  }
  return `{ ${[...names].sort().join(', ')} }`;
}

/** Every file below a folder, from the root, in an order that does not depend on the machine. */
function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(resolve(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((one) => one.isFile())
    .map((one) => relative(root, resolve(one.parentPath, one.name)).replaceAll('\\', '/'))
    .sort();
}

/** The name under which a module is handed over; undefined for those that are not. */
function sharedKey(id: string): string | undefined {
  if (sharedPackages.includes(id)) return id;
  const file = relative(root, id.replace(/\?.*$/, '')).replaceAll('\\', '/');
  const isShared =
    sharedFolders.some((folder) => file === `src/${folder}/index.ts`) || /^src\/views\/shared\/[^/]+\.tsx?$/.test(file);
  return isShared ? file : undefined;
}
