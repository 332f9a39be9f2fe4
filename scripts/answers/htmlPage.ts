/** A page as a whole document: what search engines, forums and readers' programs are told of it, and its body. */
import { type LinkPicture, linkTags } from '../linkTags';

export interface HtmlPage {
  readonly title: string;
  readonly description: string;
  readonly body: string;
  /** An address. */
  readonly icon: string;
  /** The folder of all answers, from this page. */
  readonly folder: string;
  /** Its path below that folder. */
  readonly path: string;
  /** Where the folder is published, with a slash at the end; absent: what needs a whole address is left out. */
  readonly published?: string | undefined;
  /** A picture, by its name in the folder. */
  readonly picture?: (Omit<LinkPicture, 'address'> & { readonly name: string }) | undefined;
  /** What schema.org says of it besides its name. */
  readonly data: Readonly<Record<string, unknown>>;
}

export function htmlPage({ title, description, body, icon, folder, path, published, picture, data }: HtmlPage): string {
  const address = published === undefined ? undefined : `${published}${path}`;
  const image = published !== undefined && picture ? `${published}${picture.name}` : undefined;
  const linked = {
    '@context': 'https://schema.org',
    ...data,
    name: title,
    description,
    inLanguage: 'en',
    ...(address && { url: address }),
    ...(image && { image }),
  };
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    meta('name', 'description', description),
    ...(address ? [`<link rel="canonical" href="${escaped(address)}">`] : []),
    ...linkTags({
      type: 'article',
      title,
      description,
      address,
      picture: picture && image ? { ...picture, address: image } : undefined,
    }).map(({ key, name, content }) => meta(key, name, content)),
    `<link rel="icon" href="${icon}">`,
    `<link rel="stylesheet" href="${folder}answers.css">`,
    `<script src="${folder}answers.js" defer></script>`,
    // Data, which no script policy refuses; a tag cannot end within it.
    `<script type="application/ld+json">${JSON.stringify(linked).replaceAll('<', '\\u003c')}</script>`,
  ];
  return `<!doctype html>\n<html lang="en">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function meta(key: 'name' | 'property', name: string, content: string): string {
  return `<meta ${key}="${name}" content="${escaped(content)}">`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
