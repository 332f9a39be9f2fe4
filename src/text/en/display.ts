/** The display settings. */
export const display = {
  theme: 'Colours',
  themes: { auto: 'as the system', light: 'light', dark: 'dark', contrast: 'high contrast' },
  scale: 'Type size',
  scales: { '1': 'normal', '1.25': 'large', '1.5': 'projector' },
  notation: 'Notation',
  notations: {
    lecture: 'Learning from Data',
    nielsen: 'Nielsen',
    ng: 'Ng',
    bishop: 'Bishop',
    goodfellow: 'Goodfellow et al.',
    pytorch: 'PyTorch',
    numpy: 'NumPy',
  },
  conventions: {
    divide: 'Where the division by {batchSize|letter} is written',
    divisions: { end: 'once, at the end', delta: 'in every {plainDelta|letter}' },
    divideNote: 'Both are right; mixing them divides twice.',
    refused:
      'Clipping per sample needs undivided gradients. While this scenario clips per sample, the division stays at the end.',
    asked: 'While an exercise is open, the division is where it asks for it. Leave it to choose another place.',
  },
  speed: 'Playback speed',
  speeds: { slow: 'slow', normal: 'normal', fast: 'fast', steps: 'whole steps' },
  keptHere: 'What this browser keeps…',
  singleKeys: 'Use single letters as keys (n, p, e, l, ?)',
};
