/** "Gradient of W1" and ∂E/∂W1 become names of gradients, before the weights that they name are read as weights. */

const parameter = String.raw`\\?(?:[WwBbΘθ]|[Tt]heta|bias|weights?)(?:[\^_]?[\d({][\d({)}\]^_]*|_\w+)?(?![\w(])`;
const words = '(?:grad(?:ient)?s?|derivatives?)';
const between = String.raw`[ \t]+(?:(?:of|for|wrt|w\.r\.t\.|with respect to)[ \t]+)?(?:the[ \t]+)?`;
/** The sign of a derivative, and what is derived. */
const derived = String.raw`(?:[∂d]|\\partial[ \t]*)[ \t]*\\?[A-Za-z](?:\([^()\n]*\))?`;
const by = String.raw`(?:[∂d]|\\partial[ \t]*)[ \t]*`;

export const stepWords: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`\\[dt]?frac\{\s*${derived}\s*\}\{\s*${by}(${parameter})\s*\}`, 'g'), 'grad_$1'],
  [new RegExp(String.raw`(?<![\w\\])${derived}[ \t]*/[ \t]*${by}(${parameter})`, 'g'), 'grad_$1'],
  [new RegExp(String.raw`(?:\\nabla|∇|(?<!\w)nabla)[ \t]*_?\{?[ \t]*(${parameter})\}?`, 'g'), 'grad_$1'],
  [new RegExp(String.raw`\b${words}${between}(${parameter})`, 'gi'), 'grad_$1'],
  [new RegExp(String.raw`(?<![\w\\])(${parameter})[ \t]+${words}(?=[ \t]*[:=\[(\n])`, 'gi'), 'grad_$1'],
];
