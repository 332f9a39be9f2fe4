/** The part of docs/package.md that lists what the package exports, from the comments in its source. */

const [start, end] = ['<!-- exports -->\n', '<!-- end of exports -->'];

/** The page with the list that the declarations give. */
export function packagePage(page: string, types: Readonly<Record<string, string>>): string {
  const [before, after] = [page.indexOf(start), page.indexOf(end)];
  if (before < 0 || after < 0) throw new Error(`docs/package.md: expected ${start.trim()} and ${end}`);
  return `${page.slice(0, before)}${start}\n${sections(types).join('\n\n')}\n\n${page.slice(after)}`;
}

/** Functions first, then what they take and return. */
function sections(types: Readonly<Record<string, string>>): readonly string[] {
  const declared = Object.values(types).flatMap((text) => text.split(/^(?=\/\*\*)/m).map(sectionOf));
  const exported = new Set([...(types['index.d.ts'] ?? '').matchAll(/\b\w+\b/g)].map(([name]) => name));
  return declared
    .filter((section) => section !== undefined)
    .filter(({ name }) => exported.has(name))
    .sort((one, other) => orderOf(one) - orderOf(other))
    .map(({ text }) => text);
}

interface Section {
  readonly name: string;
  readonly text: string;
}

/** Of a comment and what follows it; undefined if that is not exported. */
function sectionOf(block: string): Section | undefined {
  const [comment = '', ...after] = block.split('*/\n');
  const code = after.join('*/\n').trim();
  const name = /^export (?:declare )?(?:function|class|interface|type) (\w+)/.exec(code)?.[1];
  if (name === undefined) return undefined;
  const words = comment
    .replace(/^\/\*\*|^ \* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  const indented = code
    .replace(/^export (?:declare )?/, '')
    .replace(/^(?: {4})+/gm, (run) => ' '.repeat(run.length / 2));
  return { name, text: `### ${name}\n\n${words}\n\n\`\`\`ts\n${indented}\n\`\`\`` };
}

const order = ['parseScenario', 'createRun', 'traceOf', 'traceJson', 'valueOf', 'derivationOf', 'ScenarioError'];

function orderOf({ name }: Section): number {
  const at = order.indexOf(name);
  return at < 0 ? order.length : at;
}
