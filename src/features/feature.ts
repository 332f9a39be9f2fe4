/**
 * What a feature registers: views, and what the core asks of all features. It is light, because a first visit loads it; scripts, styles
 * and most words come on request.
 */
import type { ComponentType } from 'react';
import {
  type HeaderTool,
  headerTools,
  type OtherPage,
  otherPages,
  type PageKeys,
  type PagePart,
  pageKeys,
  pageParts,
  type ShareRow,
  shareRows,
  type ViewTool,
  viewTools,
} from '../app/parts';
import { type Packager, packages } from '../scorm';
import {
  type Asker,
  askers,
  type FeatureLink,
  featureLinks,
  featureViewNames,
  type HostNews,
  hostNews,
} from '../store';
import { addMessages, type FeatureMessages } from '../text';
import { type FeatureViewList, featureViews } from '../views';

/** `Views`: the names of its views. Each must be defined. */
export interface Feature<Views extends keyof FeatureViewList = never> {
  readonly name: string;
  /** The words of menus; the others come with its scripts. */
  readonly words?: Partial<FeatureMessages>;
  readonly views?: Required<Pick<FeatureViewList, Views>>;
  readonly link?: FeatureLink;
  /** What it keeps back from the reader on this screen. */
  readonly asks?: Asker;
  readonly news?: HostNews;
  readonly packaged?: Packager;
  readonly headerTool?: HeaderTool;
  readonly viewTool?: ViewTool;
  readonly shareRow?: ShareRow;
  readonly keys?: PageKeys;
  readonly page?: PagePart;
  readonly otherPage?: OtherPage;
  /** A page with stores of its own, in place of the app, by the hash of its address. */
  readonly pageAt?: PageAt;
}

type PageAt = (hash: string) => (() => Promise<ComponentType>) | undefined;

const registered = new Set<string>();
const ownPages: PageAt[] = [];

/** Hands its parts to those who read them. Views stand in lists in the order in which features are registered. */
export function register<Views extends keyof FeatureViewList>(feature: Feature<Views>): void {
  const { name, words, views, link, asks, news, packaged, headerTool, viewTool, shareRow, keys, page, otherPage } =
    feature;
  refuseRepeated(name);
  if (words) addMessages(words);
  if (views) {
    for (const view of Object.keys(views) as Views[]) {
      refuseRepeated(`the view ${view}`);
      featureViewNames.add(view);
    }
    featureViews.add(views);
  }
  if (link) {
    for (const key of [...(link.kept ?? []), ...Object.keys(link.read ?? {}), ...(link.page?.keys ?? [])])
      refuseRepeated(`the key ${key}`);
    featureLinks.add(link);
  }
  if (asks) askers.add(asks);
  if (news) hostNews.add(news);
  if (packaged) packages.add(packaged);
  if (headerTool) headerTools.add(headerTool);
  if (viewTool) viewTools.add(viewTool);
  if (shareRow) shareRows.add(shareRow);
  if (keys) {
    for (const letter of Object.keys(keys.letters)) refuseRepeated(`the letter ${letter}`);
    pageKeys.add(keys);
  }
  if (page) pageParts.add(page);
  if (otherPage) otherPages.add(otherPage);
  if (feature.pageAt) ownPages.push(feature.pageAt);
}

/** The page of a feature that an address opens in place of the app. */
export function ownPageAt(hash: string): (() => Promise<ComponentType>) | undefined {
  for (const pageAt of ownPages) {
    const load = pageAt(hash);
    if (load) return load;
  }
  return undefined;
}

function refuseRepeated(name: string): void {
  if (registered.has(name)) throw new Error(`two features register ${name}`);
  registered.add(name);
}
