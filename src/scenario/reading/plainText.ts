/**
 * Makes one notation of many before anything is read: LaTeX matrices and tables become rows, prompts, comments and what a print adds to its
 * numbers go away, names of printed variables stand before their values. Numbers and the names of arrays are unchanged.
 */
import { type Pass, stepWords } from './stepWords';
import { wholePrints } from './wholePrints';

const number = String.raw`[-+−]?\d[\d.,]*(?:e[-+−]?\d+)?`;

const prompt = /^[ \t]*(?:>>>|>>|julia>|\.\.\.(?=[ \t]+[^\s,\]])|(?:In|Out) ?\[\d+\]:|octave:\d+>|>(?= ))/gm;

/** What a program writes around its numbers. */
const code: readonly Pass[] = [
  [/^\uFEFF|^[ \t]*```.*$/gm, ''],
  [/\r\n?/g, '\n'],
  [/(\d{0,9})([\u00bc-\u00be\u2150-\u215e])/g, (_, whole, sign) => fractionOf(Number(whole), sign)],
  [/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' '],
  [/[−–‐‑‒﹣－\u00ad](?=\s?[\d.]|\s?\\)|(?<!\s)—(?=[\d.])/g, '-'],
  [prompt, ''],
  [/^[^\S\n]*(?:import|from\s+\S+\s+import)\s.*$/gm, ''],
  [/^[^\S\n]*\\(?:usepackage|documentclass|label|caption).*$/gm, ''],
  // "10 %" is a number; what follows another sign of percent is a comment.
  [/(\d)[ \t]+%(?=[ \t]*(?:[,;.)]|$))/gm, '$1%'],
  // "#1: 0.5 0.2 -> 1" is a sample with its number, and no comment.
  [/^[ \t]*#\d{1,4}[:.)](?=[ \t]*[-\d.([])/gm, ''],
  // "1) x = (1, 2), t = 1  2) x = …": numbers of samples in one line; brackets are passed over.
  [
    /^[ \t]*1\)[ \t].*[ \t]2\)[ \t].*$/gm,
    (line) =>
      line.replace(/\([^()\n]*\)|(?<=^|[ \t])\d{1,2}\)(?=[ \t])/g, (part) => (part.startsWith('(') ? part : ';')),
  ],
  // An error of a spreadsheet's cell is no comment.
  [/(?<=^|[\t;,])#(?:N\/A|[A-Z]+(?:\/0)?[!?])(?=[\t;,]|$)/gm, 'NA'],
  [/(?:#|(?<![\\\d])%(?![*%])(?<!%\*%)|(?<!:)\/\/).*$/gm, ''],
  [/\*\*(?=\S)(.{0,200}?\S)\*\*/g, '$1'],
  // What is assigned in place: `W1[:] = torch.tensor(…)`.
  [/(?<=\w)\[:\](?=[ \t]*=[^=])/g, ''],
  [/\blambda\s+\w[\w, ]{0,40}:/g, 'lambda'],
  // "W1 (3 × 2):" and "W1 (shape (3, 2)):" are W1, "Layer 1 weights:" weights_1, and "hidden layer biases:" biases_hidden.
  [/(?<=\w)[ \t]{0,4}\(\d+[ \t]*[x×][ \t]*\d+\)(?=[ \t]*[:=])/gi, ''],
  [/(?<=\w),?[ \t]{0,4}\(?shape[ \t]{0,4}[:=]?[ \t]{0,4}\(\d+,[ \t]?\d*\)\)?(?=[ \t]*[:=])/gi, ''],
  [/\blayer[ \t]+(\d{1,2})[ \t]+(weights?|bias(?:es)?)(?=[ \t]*[:=])/gi, '$2_$1'],
  // "Output bias: c = 0.05": its letter says no more than that.
  [/\b(hidden|output)(?:[ \t]+(?:layer|units?))?[ \t]+(bias(?:es)?)[ \t]*:?[ \t]+[a-z](?=[ \t]*=)/gi, '$2_$1'],
  [/\b(hidden|output)(?:[ \t]+layer)?[ \t]+(weights?|bias(?:es)?)(?=[ \t]*[:=])/gi, '$2_$1'],
  // "Due on 12.05.2024"
  [/(?<=\p{L}[.,:]? )\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}(?!\d|\.\d)/gu, ''],
  [/\bstep[ \t]+size(?=[ \t]*(?:[:=]|of\b|is\b)?[ \t]*\d)/gi, 'step_size'],
  [/`/g, ''],
  [/<(?:tf\.)?Variable '([^']+?)(?::\d+)?' shape=[^)]*\)\s*dtype=\w+,\s*numpy=/g, "'$1': "],
  [/<(?:Keras)?Variable path=([\w/]+),\s*shape=\([^)]*\),\s*dtype=\w+,\s*value=/g, "'$1': "],
  [/<tf\.Tensor:? [^<>]*?numpy=/g, ''],
  [
    /,\s*(?:dtype|requires_grad|device|ndmin|grad_fn|copy|weak_type|trainable|name)\s*=\s*(?:<[^<>]*>|'[^']*'|"[^"]*"|[\w.]+)/g,
    '',
  ],
  [/Parameter containing:/g, ''],
  [
    /\b1×\d+ (?:adjoint\(::)?[A-Z]\w*\{[^{}]*(?:\{[^{}]*\})?[^{}]*\}\)?(?: with eltype \w+)?:[^\S\n]*\n([^\n]+)/g,
    (_, row) => ` [[${row.trim().split(/\s+/).join(', ')}]]`,
  ],
  [/\b\d+(?:×\d+)+ (?:adjoint\(::)?[A-Z]\w*(?:\{[^{}]*(?:\{[^{}]*\})?[^{}]*\})?\)?(?: with eltype \w+)?:?/g, ''],
  [
    /\b\d+-element Vector\{[^}]*\}:?((?:[^\S\n]*\n[^\S\n]*-?[\d.]+(?:e-?\d+|f0)?(?=\s|$))+)/g,
    (_, rows) => ` [${rows.trim().split(/\s+/).join(', ')}]`,
  ],
  // Cells of MATLAB hold the layers.
  [/\b\w+\.(?:IW|LW)\{(\d+),\d+\}/g, 'W$1'],
  [/\b(?:net\.)?([A-Za-z][A-Za-z\d]*)\{(\d+)\}(?=\s*=)/g, '$1_$2'],
  [/^[^\S\n]*(?:\[,\d+\][^\S\n]*)+$/gm, ''],
  [/^[^\S\n]*\[\d+,\]/gm, ''],
  [/^[^\S\n]*\[\d+\](?=[^\S\n]+-?[\d.])/gm, ''],
];

/** What typesetting adds. */
const typeset: readonly Pass[] = [
  [/\{,\}/g, '.'],
  [new RegExp(String.raw`\\[dt]?frac\{\s*(${number})\s*\}\{\s*(${number})\s*\}`, 'g'), '$1/$2'],
  [/\\[dt]?frac\s*(\d)\s*(\d)/g, '$1/$2'],
  [/\\(?:[cdlv]?dots|ldots)(?![a-zA-Z])|[…⋯⋮⋱]|(?<![^\s])\.\.(?!\S)/g, '...'],
  [
    /\\begin\{([a-zA-Z]*matrix\*?|array|tabular)\}(?:\[[^\]]*\])?(?:\{[lcr|\s@{}]*\})?((?:(?!\\begin)[\s\S])*?)\\end\{\1\}/g,
    (_, name, body) => bracketed(name, body),
  ],
  [/\\begin\{[^{}]*\}|\\end\{[^{}]*\}/g, ' '],
  [/\\\\(?:\[[^\]\\]*\])?/g, '\n'],
  // Two letters side by side are a product.
  [/\\(?:mathbf|boldsymbol|bm|vec)\s*\{([^{}]*)\}(?=\s*[\\A-Za-z])/g, '$1 '],
  [/(?<=[A-Z\d})])\\(?=(?:mathbf|boldsymbol|bm|vec)\b)/g, ' \\'],
  [/(\\(?:Delta|nabla|partial)|[Δ∇∂])\s+(?=\\?[A-Za-z])/g, '$1'],
  [/\\(?:mathbf|boldsymbol|bm|mathrm|mathsf|mathit|vec|text|textbf|operatorname|underline|hat)\s*\{([^{}]*)\}/g, '$1'],
  [/\\(?:vec|mathbf|bm|boldsymbol)\s+(?=[A-Za-z])/g, ''],
  [/\\(?:longrightarrow|rightarrow|longmapsto|mapsto|to)(?![a-zA-Z])|=>|[→⟶↦⟼⇒]/g, '->'],
  [/\\cdot(?![a-zA-Z])/g, '*'],
  [/([\])\w}])\s*(?:\^\s*(?:\{\s*)?(?:T(?!\w)|\\top|\\intercal|⊤)\s*\}?|\.T(?!\w)|[⊤ᵀ])/g, '$1ᵀ'],
  [/\\(?:left|right|big|Big|quad|qquad|hline|toprule|midrule|bottomrule|[,;:! ])|\$|\\[[\]]/g, ' '],
  [/&\s*=/g, '='],
  [/&/g, '\t'],
  [/^[ \t:|-]+\n/gm, (line) => (line.includes('---') ? '' : line)],
  // Cells between lines, with or without the outer ones.
  [
    /^(?:[^\S\n]*\|(.*)\|[^\S\n]*|([^|\n()[\]{}=]+(?:\|[^|\n()[\]{}=]+)+))$/gm,
    (_, framed, open) =>
      (framed ?? open ?? '')
        .split('|')
        .map((cell) => cell.trim())
        .join('\t'),
  ],
];

/** 1½ as 3/2. */
function fractionOf(whole: number, sign: string): string {
  const [over = 0, under = 1] = sign.normalize('NFKC').split('\u2044').map(Number);
  return `${whole * under + over}/${under}`;
}

/** Yields how much is done, between passes over a long text. */
export function* plainText(text: string): Generator<number, string, void> {
  let plain = wholePrints(text);
  const passes = [...code, ...stepWords, ...typeset];
  for (const [at, [pattern, by]] of passes.entries()) {
    plain = typeof by === 'string' ? plain.replace(pattern, by) : plain.replace(pattern, by);
    if (text.length > 100_000) yield at / passes.length;
  }
  return plain;
}

/** `0{,}1 & 0.4 \\ 0.2 & -0.3` as `[[0.1, 0.4], [0.2, -0.3]]`: between & a comma is always a decimal comma. Below names it is a table, unless it is a matrix. */
function bracketed(name: string, body: string): string {
  const rows = body
    .replace(/\\(?:hline|toprule|midrule|bottomrule)/g, '')
    .split(/\\\\(?:\[[^\]\\]*\])?/)
    .filter((row) => row.trim() !== '')
    .map((row) => row.split('&').map((cell) => cell.trim().replace(',', '.')));
  const [head, ...below] = rows;
  const isHeaded = below.length > 0 && head?.every((cell) => /\p{L}/u.test(cell)) && !/\p{L}/u.test(below.join(''));
  if (isHeaded && !name.includes('matrix')) return `\n${rows.map((cells) => cells.join('\t')).join('\n')}\n`;
  return `[${rows.map((cells) => `[${cells.join(', ')}]`).join(', ')}]`;
}
