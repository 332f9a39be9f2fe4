/** What a problem says in words of its activations: it is not read, so it is said to be left out. */

const name = '(?:logistic sigmoid|sigmoid|sigmoidal|logistic|tanh|(?:leaky[ -]?)?relu|softmax|identity|linear)';
const place = '(?:hidden|output)';
const said = new RegExp(
  String.raw`\b${name}[ \t]+(?:activation[ \t]+functions?|(?:${place}[ \t]+)?(?:activations?|units?|neurons?|layers?|nodes?))\b|\b(?:${place}[ \t]+)?activations?(?:[ \t]+functions?)?[ \t]*(?:[:=]|is|are)[ \t]*['"]?(?:the[ \t]+)?${name}\b['"]?`,
  'gi',
);

/** Characters at the beginning that are looked at. */
const mostRead = 100_000;

/** Each as it is written, once. */
export function activationsIn(plain: string): readonly string[] {
  const found = plain.slice(0, mostRead).match(said) ?? [];
  return [...new Set(found.map((text) => text.replace(/\s+/g, ' ')))];
}
