/** What a text says of its loss, its reduction, its optimizer and its batches: nothing of it is set, so it is said to be left out. */
import { shortened } from '../../text';
import { lastPart } from './tokens';

/** Brackets, with others in them. */
const inBrackets = String.raw`\((?:[^()\n]|\([^()\n]*\))*\)`;
const losses = '(?:squared|mse|mae|l[12]|huber|hinge|nll|binary|categorical|sparse|cross|bce|log(?!it))';
const optimizers = '(?:AdamW|Adamax|Adam|NAdam|SGD|RMS[Pp]rop|Adagrad|AdaGrad|Adadelta|LBFGS|Lion)';
const assigned = String.raw`[ \t]*[:=][ \t]*`;
const value = String.raw`['"]?[A-Za-z][\w-]*(?:[ \t]+(?:cross[ -]?)?entropy)?['"]?(?!\w|-|\.\w|\()`;
const amount = String.raw`(?:${assigned}|[ \t]+(?:of|is)[ \t]+|[ \t]+)\d+(?:\.\d+)?`;

const lossName = String.raw`(?<![\w\\.])(?:[LJE]|(?:loss|cost|error|mse|bce|nll)\w*)`;
const lossCall = String.raw`\b(?:reduce_)?(?:mean|sum|average|square|pow|power|log)\(`;
/** To the end of its line, or to the next name; the names of arguments are parts of it. */
const formula = String.raw`(?:[^\n;=,]|\b(?:axis|dim|keepdims?)=|,(?![ \t]*(?!axis|dim|keepdims?)\w+[ \t]*=))+(?=[\n;,]|$)`;

/** "mini-batches of size 2", `batch_size = 2` */
const batch = new RegExp(
  String.raw`\b(?:mini-?[ \t]?)?batch(?:[ _-]?size${amount}|(?:es)?[ \t]+of(?:[ \t]+size)?[ \t]+\d+(?!\w|\.\d))`,
  'gi',
);

const said: readonly RegExp[] = [
  // "L = -(1/3) sum_k[y log(o) + …]": a loss that is written out.
  /(?<![\w\\.])(?:\\mathcal[ \t]*\{?[ \t]*)?[LJE]\}?(?:\([^()\n]*\))?[ \t]*=[ \t]*[^\n=]*\b(?:log|ln)\b[^\n;]*/g,
  // "loss = ((o - y)**2).mean()", "L = (o - y)^2"
  new RegExp(
    String.raw`${lossName}[ \t]*=[ \t]*(?=[^\n;]{0,200}(?:\*\*|\.\^|${lossCall})|[^\d\s;][^\n;]{0,200}\)[ \t]*(?:\^|²))${formula}`,
    'gi',
  ),
  new RegExp(String.raw`\b(?:[a-z]\w{0,40}\.){0,6}\w*Loss${inBrackets}`, 'g'),
  /\b(?:[A-Za-z]\w{0,40}\.){1,6}(?:mse_loss|l1_loss|cross_entropy|binary_cross_entropy\w*|nll_loss)\(/g,
  new RegExp(String.raw`\b(?:MeanSquaredError|(?:Binary|Categorical|SparseCategorical)Crossentropy)${inBrackets}`, 'g'),
  new RegExp(
    String.raw`\b(?:loss|cost|criterion)(?:[ \t]+function)?(?:${assigned}|[ \t]+is[ \t]+)(?:the[ \t]+)?(?=['"]?${losses})${value}`,
    'gi',
  ),
  /\b(?:loss|cost|error)[ \t]+\([^()\n]*\)[ \t]*(?:²|\^2)(?:[ \t]+(?:summed|averaged))?/gi,
  // "Squared error E = …" is the formula of E, which is listed itself.
  /\b(?:(?:mean|sum of|half)[ \t]+)?squared[ \t]+errors?\b(?!s?[ \t]*,?[ \t]+[A-Z]\w*[ \t]*=)|\bMSE\b(?![ \t]*=)|\b(?:binary[ \t]+|categorical[ \t]+)?cross[ -]?entropy\b/gi,
  new RegExp(String.raw`\breduction${assigned}${value}|\b(?:sum|mean)[ \t]+reduction\b`, 'gi'),
  new RegExp(String.raw`\b(?:[a-z]\w{0,40}\.){0,6}${optimizers}(?:${inBrackets}|\b)`, 'g'),
  new RegExp(String.raw`\boptimi[sz]er${assigned}${value}`, 'gi'),
  batch,
  /\b(?:sum(?:med)?|mean|averaged?)[ \t]+over[ \t]+(?:(?:all|the)[ \t]+){0,2}(?:training[ \t]+)?(?:samples|examples|patterns)\b/gi,
  new RegExp(String.raw`\b(?:momentum|weight[ _]decay|dropout|clip(?:ping|norm)?)${amount}`, 'gi'),
  new RegExp(String.raw`\b(?:Dropout|BatchNorm\w*|LayerNorm\w*)${inBrackets}`, 'g'),
];

export function settingsIn(whole: string): readonly string[] {
  const found: { readonly at: number; readonly text: string }[] = [];
  let rest = whole;
  for (const pattern of said) {
    rest = rest.replace(pattern, (...match) => {
      const [text] = match as [string];
      found.push({ at: match.at(-2) as number, text: withoutRate(text.replace(/\s+/g, ' ').replace(/\($/, '')) });
      // What stands in it is said with it.
      return ' '.repeat(text.length);
    });
  }
  return [...new Set(found.sort((one, other) => one.at - other.at).map(({ text }) => shortened(text)))];
}

/** The batch size that the settings have, if there is one. */
export function batchSizeIn(settings: readonly string[]): number | undefined {
  const sizes = settings.flatMap((text) => text.match(batch) ?? []).map((text) => /\d+$/.exec(text)?.[0]);
  const [size, ...others] = new Set(sizes);
  return size === undefined || others.length > 0 ? undefined : Number(size);
}

/** An optimizer without its learning rate, which is read, and without the parameters that it is given. */
function withoutRate(text: string): string {
  const [, name, inside] = new RegExp(String.raw`^(?:[a-z]\w{0,40}\.){0,6}(${optimizers})\((.*)\)$`).exec(text) ?? [];
  if (name === undefined || inside === undefined) return text;
  const others = inside
    .split(/,(?![^(]*\))/)
    .map((part) => part.trim())
    .filter((part) => part.includes('=') && !/^(?:lr|learning_rate|params)\s*=/.test(part));
  return others.length > 0 ? `${name}(${others.join(', ')})` : name;
}

/** Names of the text that do not stand in one of these already. */
export function besides(names: readonly string[], settings: readonly string[]): readonly string[] {
  const words = new Set(settings.flatMap((text) => text.match(/\w+/g) ?? []));
  return names.filter((name) => !words.has(lastPart(name)));
}
