/**
 * The styles of what comes on request, in one stylesheet of their own: a first visit, which draws nothing before it has its styles, fetches only those of
 * what it shows. Joined they are the one stylesheet of all, in its order.
 */
import { createHash } from 'node:crypto';
import type { Rollup } from 'vite';

export interface LaterStyles {
  readonly fileName: string;
  readonly source: string;
  /** The chunks that have styles there. */
  readonly users: readonly Rollup.OutputChunk[];
}

/** Leaves the styles of the entry and of what it imports in the entry’s stylesheet, and takes all others out of the bundle. */
export function takeLaterStyles(entry: Rollup.OutputChunk, bundle: Rollup.OutputBundle): LaterStyles {
  const later = new Set<string>();
  const first = inOrder([entry.fileName], bundle, later);
  const users = inOrder(later, bundle, later).filter((chunk) => !first.includes(chunk) && stylesOf(chunk).length > 0);
  const [own] = stylesOf(entry);
  const kept = own === undefined ? undefined : bundle[own];
  if (kept?.type !== 'asset') throw new Error(`styles: expected those of ${entry.fileName}`);
  kept.source = joined(bundle, first);
  const source = joined(bundle, users);
  for (const name of [...first, ...users].flatMap(stylesOf)) if (name !== own) delete bundle[name];
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  return { fileName: `assets/later-${hash}.css`, source, users };
}

/** Chunks, each after those that it imports; what they import on request goes to the end of `later`. */
function inOrder(
  names: Iterable<string>,
  bundle: Rollup.OutputBundle,
  later: Set<string>,
  found: Rollup.OutputChunk[] = [],
  begun = new Set<string>(),
): Rollup.OutputChunk[] {
  for (const name of names) {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || begun.has(name)) continue;
    begun.add(name);
    inOrder(chunk.imports, bundle, later, found, begun);
    for (const other of chunk.dynamicImports) later.add(other);
    found.push(chunk);
  }
  return found;
}

function stylesOf({ viteMetadata }: Rollup.OutputChunk): readonly string[] {
  return [...(viteMetadata?.importedCss ?? [])];
}

function joined(bundle: Rollup.OutputBundle, chunks: readonly Rollup.OutputChunk[]): string {
  const sources = [...new Set(chunks.flatMap(stylesOf))].map((name) => {
    const part = bundle[name];
    if (part?.type !== 'asset') throw new Error(`styles: expected ${name} in the bundle`);
    return String(part.source);
  });
  return sources.join('\n');
}
