/** "No biases", in words or as `bias=False`: of the whole network, or of a part of it. */

interface NoBiases {
  /** The network has none. */
  readonly isSaid: boolean;
  /** What the text says, as it is written. */
  readonly texts: readonly string[];
}

const words =
  /\b(?:no|without(?:[ \t]+any)?)[ \t]+bias(?:es)?(?:[ \t]+(?:terms?|units?|weights?|nodes?|neurons?))?\b(?:[ \t]+(?:in|at|for|of|on)[ \t]+(?:the[ \t]+)?(?:hidden|output|first|second|last|layer)\b(?:[ \t]+\w+)?)?|\bbias[- ](?:free|less)\b/gi;
const part = /[ \t](?:hidden|output|first|second|last|layer)\b/i;
const inCode = /\b(?:use_)?bias\s*=\s*False\b/g;

export function noBiasesIn(text: string): NoBiases {
  const spoken = text.match(words) ?? [];
  const coded = text.match(inCode) ?? [];
  const layers = text.match(/\b(?:Linear|Dense)\s*\(/g) ?? [];
  const isSaid = spoken.some((one) => !part.test(one)) || (coded.length > 0 && coded.length >= layers.length);
  return { isSaid, texts: [...new Set([...spoken, ...coded].map((one) => one.replace(/\s+/g, ' ')))] };
}
