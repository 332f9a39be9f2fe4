import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mostHeight } from '../../../src/features/course/element/attributes';
import {
  elementSnippet,
  type FrameOptions,
  frameAddress,
  frameSnippet,
  hasElement,
  usualLayout,
} from '../../../src/features/course/frame/frameSnippet';
import { readAddress } from '../../../src/store';

const options: FrameOptions = {
  base: 'https://example.org/explainer/',
  address: '#example=xor&step=2&phase=sum&view=sum&theme=dark&scale=1.5&ledger.sort=size',
  views: ['ledger', 'network'],
  layout: 'fit',
  height: 600,
  theme: 'auto',
  start: 'here',
  keys: 'auto',
  lock: [],
  title: 'x & "δ" <now>',
};

describe('frameAddress', () => {
  it('is what is on the screen, without what only the whole screen has', () => {
    expect(frameAddress(options)).toBe(
      'https://example.org/explainer/#example=xor&step=2&phase=sum&ledger.sort=size&embed=ledger,network',
    );
  });

  it('is read again without a complaint', () => {
    const address = frameAddress({ ...options, layout: 'flow', theme: 'light' });
    const { state, problems } = readAddress(new URL(address).hash);
    expect(problems).toEqual([]);
    expect(state.otherKeys).toEqual({ embed: 'ledger,network', layout: 'flow' });
    expect(state.preferences).toEqual({ theme: 'light' });
  });
});

describe('elementSnippet', () => {
  it('has the screen as attributes, and a link to the whole app', () => {
    const text = elementSnippet({ ...options, address: '#example=xor&step=2&phase=sum&batchSize=2', keys: 'reveal' });
    expect(text).toBe(`<script src="https://example.org/explainer/embed.js" defer></script>
<batch-gradient example="xor" step="2" phase="sum" batch-size="2" views="ledger,network" height="600" keys="reveal" title="x &amp; &quot;δ&quot; &lt;now&gt;">
  <a href="https://example.org/explainer/#example=xor&amp;step=2&amp;phase=sum&amp;batchSize=2">x &amp; &quot;δ&quot; &lt;now&gt;</a>
</batch-gradient>`);
  });

  it('starts where it is asked to, with locks and another notation', () => {
    const address = '#example=xor&step=3&phase=sum&part=1&notation=bishop&notation.divide=delta';
    const start = (name: FrameOptions['start']) => frameAddress({ ...options, address, start: name }).split('#')[1];
    expect(start('step')).toBe(
      'example=xor&step=3&phase=batch&notation=bishop&notation.divide=delta&embed=ledger,network',
    );
    expect(start('run')).toBe(
      'example=xor&step=1&phase=batch&notation=bishop&notation.divide=delta&embed=ledger,network',
    );
    expect(frameAddress({ ...options, address, notation: 'ng', lock: ['step', 'phase'] }).split('#')[1]).toBe(
      'example=xor&step=3&phase=sum&part=1&notation=ng&embed=ledger,network&lock=step,phase',
    );
  });

  it.each([
    ['https://example.org/a/', true],
    ['https://example.org/a/index.html', true],
    ['https://example.org/batch-gradient-explainer.html', false],
    ['file:///home/me/index.html', false],
  ])('embed.js is beside %s: %s', (base, is) => expect(hasElement(base)).toBe(is));
});

describe('frameSnippet', () => {
  it('has a name, sizes that serve alone, and permissions for sandboxed frames too', () => {
    const snippet = frameSnippet(options);
    expect(snippet).toContain('title="x &amp; &quot;δ&quot; &lt;now&gt;"');
    expect(snippet).toContain('width="100%" height="600"');
    expect(snippet).toContain('allow="fullscreen *; clipboard-write *"');
    expect(snippet).toContain('loading="lazy"');
    expect(snippet).toContain(
      'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads"',
    );
    expect(snippet).toContain('&amp;embed=ledger,network"');
    expect(snippet).not.toContain('<script>');
  });

  it('as tall as the content, has the script that gives it its height, as the docs have it', () => {
    const [, script = ''] = /(<script>.*)/s.exec(frameSnippet({ ...options, layout: 'flow' })) ?? [];
    expect(script).toContain('batch-gradient/height');
    expect(readFileSync('docs/embedding.md', 'utf8')).toContain(script);
    // Six views of a large network are so high on a phone.
    expect(mostHeight).toBeGreaterThan(5062);
  });
});

describe('usualLayout', () => {
  it('is as high as the content, but for the iframe of an exercise', () => {
    expect(usualLayout('iframe', false)).toBe('flow');
    expect(usualLayout('element', true)).toBe('flow');
    expect(usualLayout('iframe', true)).toBe('fit');
  });
});
