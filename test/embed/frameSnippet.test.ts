import { describe, expect, it } from 'vitest';
import { type FrameOptions, frameAddress, frameSnippet } from '../../src/embed';
import { readAddress } from '../../src/store';

const options: FrameOptions = {
  base: 'https://example.org/explainer/',
  address: '#example=xor&step=2&phase=sum&view=sum&theme=dark&scale=1.5&ledger.sort=-product',
  views: ['ledger', 'network'],
  layout: 'fit',
  height: 600,
  theme: 'auto',
  title: 'x & "δ" <now>',
};

describe('frameAddress', () => {
  it('is what is on the screen, without what only the whole screen has', () => {
    expect(frameAddress(options)).toBe(
      'https://example.org/explainer/#example=xor&step=2&phase=sum&ledger.sort=-product&embed=ledger,network',
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

describe('frameSnippet', () => {
  it('has a name, sizes that serve alone, and permissions for sandboxed frames too', () => {
    const snippet = frameSnippet(options);
    expect(snippet).toContain('title="x &amp; &quot;δ&quot; &lt;now&gt;"');
    expect(snippet).toContain('width="100%" height="600"');
    expect(snippet).toContain('allow="fullscreen *; clipboard-write *"');
    expect(snippet).toContain('loading="lazy"');
    expect(snippet).toContain('&amp;embed=ledger,network"');
  });
});
