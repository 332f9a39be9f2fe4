/**
 * Words for numbers of a step become names: "gradient of W1" is grad_W1, "weights after the update: W1" is W1_new, before the weights that they
 * name are read as those of a network.
 */

/** What is replaced in a text, and by what. */
export type Pass = readonly [pattern: RegExp, by: string | ((whole: string, ...groups: string[]) => string)];

/** "Gradient of W1" and ∂E/∂W1 become names of gradients, before the weights that they name are read as weights. */
const parameter = String.raw`\\?(?:[WwBbΘθ]|[Tt]heta|bias|weights?)(?:[\^_]?[\d({][\d({)}\]^_]*|_\w+)?(?![\w(])`;
const gradientWords = '(?:grad(?:ient)?s?|derivatives?)';
const between = String.raw`[ \t]+(?:(?:of|for|wrt|w\.r\.t\.|with respect to)[ \t]+)?(?:the[ \t]+)?`;
/** The sign of a derivative, and what is derived: e(2) is the loss of one sample, and no total. */
const derived = String.raw`(?:[∂d]|\\partial[ \t]*)[ \t]*\\?[A-Za-z](?:\((?!\d+\))[^()\n]*\))?`;
const by = String.raw`(?:[∂d]|\\partial[ \t]*)[ \t]*`;
/** The sign of a loss's derivative with respect to a weighted sum, which is δ. */
const lossBy = String.raw`(?:[∂d]|\\partial[ \t]*)[ \t]*\\?[EeLJC](?:\([^()\n]{0,12}\))?`;
const indices = String.raw`(?:[\^_](?:\{[^{}\n]{1,12}\}|\d)){0,2}\d?`;

/** A sum with what it runs over; behind a factor, it is no total. */
const ofBatch = String.raw`(?:[ \t]+(?:over|of|for|the|all|samples?|examples?|(?:mini-?)?batch|${gradientWords})\b)*`;
const sumOf = String.raw`(?<![=+*/·⋅×\d)}\]][ \t]{0,4}|/[ \t]*\w[ \t]{0,4})(?:\b(?:sum(?:med)?|total)\b|(?:[Σ∑]|\\sum)\u2096?(?:[_^](?:\{[^{}\n]{1,12}\}|\w))*)${ofBatch}`;
const gradientName = '(?:grad_|(?<![A-Za-z])d)';

/** Weights of a layer, one weight, or a bias; and what says that they are those after the step. Of a later step, they may be those to go on from. */
const weight = String.raw`[WwBb](?:[_^]?\{?\(?\d{1,2}\)?\}?){1,2}`;
const beforeValue = '(?=[ \\t]{0,4}[:=])';
const ofWeights = String.raw`(?:weights?|bias(?:es)?|parameters?|values?)(?:[ \t]{1,4}(?:and[ \t]{1,4}bias(?:es)?|matrix|matrices|vectors?|values?))?`;
const afterStep = String.raw`after[ \t]{1,4}(?:(?:the|an?|this|first|one|1|single)[ \t]{1,4}){0,2}(?:(?:gradient|descent|weight|parameter|training|SGD)[ \t]{1,4}){0,2}(?:update|step|iteration)(?:[ \t]{1,4}(?:1|one)\b)?`;
const newWeights = String.raw`(?:the[ \t]{1,4})?(?:(?:new|updated)[ \t]{1,4}${ofWeights}|(?:${ofWeights}[ \t]{1,4})?${afterStep})(?:[ \t]{1,4}(?:are|is))?`;

/** Their names, wherever they stand before a value. */
const named = new RegExp(String.raw`(?<![\w\\])(${weight})${beforeValue}`, 'g');
const asNew = (text: string): string => text.replace(named, '$1_new');

export const stepWords: readonly Pass[] = [
  [new RegExp(String.raw`\b${gradientWords}[ \t]+sums?${between}(${parameter})`, 'gi'), 'sum_$1'],
  [
    new RegExp(String.raw`(?<![\w\\])(${parameter})[ \t]+${gradientWords}[ \t]+sums?(?=[ \t]*[:=\[(\n])`, 'gi'),
    'sum_$1',
  ],
  [new RegExp(String.raw`\bupdates?[ \t]+(?:of|for)[ \t]+(?:the[ \t]+)?(${parameter})`, 'gi'), 'update_$1'],
  // The quotient of two differences is a slope.
  [new RegExp(String.raw`(?<![\w\\]|[/{][ \t]{0,4})(?:[Δ\u2206]|\\?[Dd]elta_?)[ \t]*(?=${parameter})`, 'g'), 'update_'],
  [new RegExp(String.raw`\\[dt]?frac\{\s*${lossBy}\s*\}\{\s*${by}(?:z|s|net)(${indices})\s*\}`, 'g'), 'δ$1'],
  [new RegExp(String.raw`(?<![\w\\])${lossBy}[ \t]*/[ \t]*${by}(?:z|s|net)(?![A-Za-z])`, 'g'), 'δ'],
  [new RegExp(String.raw`\\[dt]?frac\{\s*${derived}\s*\}\{\s*${by}(${parameter})\s*\}`, 'g'), 'grad_$1'],
  [new RegExp(String.raw`(?<![\w\\])${derived}[ \t]*/[ \t]*${by}(${parameter})`, 'g'), 'grad_$1'],
  [
    new RegExp(
      String.raw`(?:\\nabla|∇|(?<!\w)nabla)[ \t]*_?\{?[ \t]*(${parameter})\}?(?:[ \t]*[EeLJC](?=[ \t]*[:=&]))?`,
      'g',
    ),
    'grad_$1',
  ],
  [new RegExp(String.raw`\b${gradientWords}${between}(${parameter})`, 'gi'), 'grad_$1'],
  [new RegExp(String.raw`(?<![\w\\])(${parameter})[ \t]+${gradientWords}(?=[ \t]*[:=\[(\n])`, 'gi'), 'grad_$1'],
  [new RegExp(String.raw`${sumOf}[ \t]*${gradientName}(?=${parameter})`, 'gi'), 'sum_'],
  [
    new RegExp(
      String.raw`(?:sum_|${gradientName})(${parameter}),?[ \t]*\(?(?:the[ \t]+)?sum(?:med)?${ofBatch}\)?(?=[ \t]*[:=\n])`,
      'gi',
    ),
    'sum_$1',
  ],
  [/\b(?:sum|grad_sum)_(?:d|grad_)?(?=[WwBb])/g, 'sum_'],
  [
    new RegExp(
      String.raw`\b${gradientWords}[ \t]{1,4}\((sum|mean)(?:med)?\)[ \t]{0,4}:?[ \t]{1,4}${gradientName}?(${parameter})`,
      'gi',
    ),
    (_, total, of) => `${total.toLowerCase()}_${of}`,
  ],
  [new RegExp(String.raw`${gradientName}(${parameter})[ \t]{0,4}\((?:mean|average)\)${beforeValue}`, 'gi'), 'mean_$1'],
  [new RegExp(String.raw`(?<![\w\\])([Wb]_?\d)[ \t]{1,4}updates?${beforeValue}`, 'g'), 'update_$1'],
  [
    new RegExp(
      String.raw`\bdeltas?[ \t]{1,4}(?:of|for)[ \t]{1,4}(?:the[ \t]{1,4})?(hidden|output)(?:[ \t]{1,4}(?:layer|units?))?${beforeValue}`,
      'gi',
    ),
    'delta_$1',
  ],
  [/\b(?:d|grad_)([WwBb]\w{0,20})_(sum|mean)\b/g, '$2_$1'],
  [/\b(?:new|updated)[ \t]+(?:(?:weights?|bias(?:es)?)[ \t]+)?([Wb]_?\d)(?=[ \t]*[:=])/gi, '$1_new'],
  [new RegExp(String.raw`\b([Wb]_?\d)(?:_|[ \t]{1,4}\(?)(?:new|updated|next)\)?${beforeValue}`, 'g'), '$1_new'],
  [new RegExp(String.raw`\b([Wb]_?\d)[ \t]{1,4}${afterStep}${beforeValue}`, 'gi'), '$1_new'],
  [new RegExp(String.raw`\b${newWeights}[:,]?[ \t]{1,4}(?=${weight}[ \t]{0,4}[:=]).*`, 'gi'), asNew],
  // "New weights:" and "Gradients:" above the names of weights, up to the next words.
  [
    new RegExp(
      String.raw`^[ \t]*${newWeights}[ \t]{0,4}:?[ \t]*\n(?=[ \t]*${weight}[ \t]*[:=])(?:(?![ \t]*\p{L}[^\d\n]*$).*(?:\n|$))+`,
      'gimu',
    ),
    (whole) =>
      whole
        .split('\n')
        .map((line, at) => (at === 0 ? line : asNew(line)))
        .join('\n'),
  ],
  [
    /^[ \t]*(grad(?=ients?\b)|(?:grad|update)(?=s?:))(?:ient)?s?:?[ \t]*\n(?=[ \t]*[Wb]_?\d[ \t]*[:=])(?:(?![ \t]*\p{L}[^\d\n]*$).*(?:\n|$))+/gimu,
    (whole, of) => whole.replace(/^([ \t]*)(?=[Wb]_?\d[ \t]*[:=])/gm, `$1${of.toLowerCase()}_`),
  ],
];
