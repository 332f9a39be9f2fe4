/** The selectors of a stylesheet, each rule's list as one. */
export function selectorsIn(css: string): readonly string[] {
  const preludes = css.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{};]+(?=\{)/g) ?? [];
  return preludes.map((prelude) => prelude.trim()).filter((prelude) => !prelude.startsWith('@'));
}
