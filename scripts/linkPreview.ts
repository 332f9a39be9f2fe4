/** Vite plugin: once an address is set, index.html tells forums and messengers what to show beside a link to the app. */
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { linkTags } from './linkTags.ts';
import { publishedAddress } from './project.ts';

/** Beside the page, made by `npm run pictures`. */
export const linkPicture = { file: 'link.png', width: 1200, height: 630 };

export const linkPreview: Plugin = {
  name: 'link-preview',
  apply: 'build',
  transformIndexHtml: (html) => previewTags(html, publishedAddress()),
};

/** Without an address, the picture would have none: nothing. The title and the description are those of the page. */
export function previewTags(html: string, address: string | undefined): HtmlTagDescriptor[] {
  if (address === undefined) return [];
  const found = (pattern: RegExp): string => {
    const [, text] = pattern.exec(html) ?? [];
    if (text === undefined) throw new Error(`link preview: expected ${pattern} in index.html`);
    return text;
  };
  const { file, ...size } = linkPicture;
  const tags = linkTags({
    type: 'website',
    title: found(/<title>([^<]+)<\/title>/),
    description: found(/<meta name="description" content="([^"]+)"/),
    address,
    picture: {
      address: `${address}${file}`,
      ...size,
      alt: 'One weight, four samples: each row multiplies its own x by its own δ; the products are added and divided once.',
    },
  });
  return tags.map(({ key, name, content }) => ({ tag: 'meta', attrs: { [key]: name, content }, injectTo: 'head' }));
}
