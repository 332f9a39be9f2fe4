/** What forums and messengers show of a page beside a link to it, by the tags of Open Graph. */

export interface LinkedPage {
  readonly type: 'website' | 'article';
  readonly title: string;
  readonly description: string;
  /** Where it is published; absent: what needs a whole address is left out. */
  readonly address?: string | undefined;
  readonly picture?: LinkPicture | undefined;
}

export interface LinkPicture {
  /** The whole one. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export interface Meta {
  readonly key: 'name' | 'property';
  readonly name: string;
  readonly content: string;
}

export function linkTags({ type, title, description, address, picture }: LinkedPage): readonly Meta[] {
  const property = (name: string, content: string): Meta => ({ key: 'property', name, content });
  return [
    property('og:type', type),
    property('og:title', title),
    property('og:description', description),
    ...(address ? [property('og:url', address)] : []),
    ...(picture
      ? [
          property('og:image', picture.address),
          property('og:image:width', String(picture.width)),
          property('og:image:height', String(picture.height)),
          property('og:image:alt', picture.alt),
          { key: 'name', name: 'twitter:card', content: 'summary_large_image' } as const,
        ]
      : []),
  ];
}
