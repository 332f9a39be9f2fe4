/** What the text says of its conventions besides its shapes: a product that is written in it, or the program that printed it. */

export interface Evidence {
  /** Weights with inputs as rows, or with outputs as rows. */
  readonly weights?: 'in-out' | 'out-in';
  readonly samples?: 'rows' | 'columns';
}

const weight = String.raw`(?:self\.|params\[')?\\?(?:[Ww]|[Tt]heta|weights?)(?:'\])?(?:[\^_]?[\d({[]+\d*[)}\]]*|_?\w+)?`;
const value = String.raw`(?:self\.)?\\?(?:[XxAaHhOoSs]|inputs?|features|X_train|layer_?\d)(?:[\^_]?[\d({[\-l]+\d*[)}\]]*|_\w+)?`;
const turn = String.raw`\s*(ᵀ|\.T\b|'|\.t\(\)|\.transpose\(\))?`;
const product = String.raw`\s*(?:@|%\*%|\*|·|\\cdot|(?=\s|[A-Za-z\\])\s*)\s*`;

const weightsFirst = new RegExp(String.raw`[=+(]\s*(${weight})${turn}${product}(${value})${turn}(?=[\s+,;)]|$)`, 'gm');
const valuesFirst = new RegExp(String.raw`[=+(]\s*(${value})${turn}${product}(${weight})${turn}(?=[\s+,;)]|$)`, 'gm');
const called = (first: string, second: string): RegExp =>
  new RegExp(String.raw`(?:dot|matmul|mm|multi_dot)\(\s*(${first})${turn}\s*,\s*(${second})${turn}\s*\)`, 'g');
const method = (first: string, second: string): RegExp =>
  new RegExp(String.raw`(?<![\w.])(${first})${turn}\.(?:dot|mm|matmul)\(\s*(${second})${turn}\s*\)`, 'g');

/** Characters at the beginning that are looked at for products. */
const mostRead = 100_000;

export function evidenceOf(text: string, plain: string): Evidence {
  const written = productIn(plain.slice(0, mostRead));
  if (written.weights) return written;
  const head = text.slice(0, mostRead);
  if (/Flux\.|\bDense\(\s*\d+\s*=>/.test(head)) return { weights: 'out-in', samples: 'columns' };
  if (/get_weights|kernel|keras|Dense_\d|layers\.Dense|coefs_/i.test(head))
    return { weights: 'in-out', samples: 'rows' };
  const isModule =
    /state_dict|OrderedDict|Parameter containing|nn\.Linear|named_parameters|\.parameters\(\)|(?:^|[\s'"])[\w.]+\.weight\b/.test(
      head,
    );
  if (isModule) return { weights: 'out-in', samples: 'rows' };
  return /^\s*\[\s*array\(/.test(head) ? { weights: 'in-out', samples: 'rows' } : {};
}

function productIn(plain: string): Evidence {
  for (const pattern of [called(weight, value), method(weight, value), weightsFirst]) {
    for (const [, , isTurned, name = '', isValueTurned] of plain.matchAll(pattern)) {
      return { weights: isTurned ? 'in-out' : 'out-in', ...samplesBy(name, isValueTurned ? 'rows' : 'columns') };
    }
  }
  for (const pattern of [called(value, weight), method(value, weight), valuesFirst]) {
    for (const [, name = '', isValueTurned, , isTurned] of plain.matchAll(pattern)) {
      return { weights: isTurned ? 'out-in' : 'in-out', ...samplesBy(name, isValueTurned ? 'columns' : 'rows') };
    }
  }
  return {};
}

/** Only where the inputs themselves stand in the product. */
function samplesBy(name: string, side: 'rows' | 'columns'): Evidence {
  return /^(?:self\.)?(?:X|x|inputs?|features|X_train)/.test(name) ? { samples: side } : {};
}
