/**
 * What a feature registers: views, and what the core asks of all features. It is light, because a first visit loads it; scripts, styles
 * and most words come on request.
 */

import type { Contributions } from '../memory';
import { packages } from '../scorm';
import {
  frameFields,
  headerTools,
  hosts,
  lessonEntries,
  otherPages,
  ownPages,
  pageKeys,
  pageParts,
  shareRows,
  viewTools,
} from '../shell/parts';
import { askers, featureLinks, featureViewNames, hostNews, keptLists } from '../store';
import { addMessages, type FeatureMessages } from '../text';
import { answerPages, explanationParts, type FeatureViewList, featureViews, takers } from '../views';

/** Who reads a part, by its name in a registration; beside each list stands what a part of it is. */
const lists = {
  link: featureLinks,
  asks: askers,
  news: hostNews,
  packaged: packages,
  headerTool: headerTools,
  viewTool: viewTools,
  explanation: explanationParts,
  answerPage: answerPages,
  lessonEntry: lessonEntries,
  shareRow: shareRows,
  frameField: frameFields,
  keys: pageKeys,
  page: pageParts,
  otherPage: otherPages,
  pageAt: ownPages,
  host: hosts,
  kept: keptLists,
  takes: takers,
};

type PartName = keyof typeof lists;
type Part<Name extends PartName> = Parameters<(typeof lists)[Name]['add']>[0];
type Lists = { readonly [Name in PartName]: Contributions<Part<Name>> };

/** `Views`: the names of its views. Each must be defined. */
export type Feature<Views extends keyof FeatureViewList = never> = { readonly [Name in PartName]?: Part<Name> } & {
  readonly name: string;
  /** The words of menus; the others come with its scripts. */
  readonly words?: Partial<FeatureMessages>;
  readonly views?: Required<Pick<FeatureViewList, Views>>;
};

const registered = new Set<string>();

/** Hands its parts to those who read them. Views stand in lists in the order in which features are registered. */
export function register<Views extends keyof FeatureViewList>(feature: Feature<Views>): void {
  const { name, words, views, link, keys } = feature;
  refuseRepeated(name);
  for (const key of [...(link?.kept ?? []), ...(link?.ofFrames ?? []), ...(link?.page?.keys ?? [])])
    refuseRepeated(`the key ${key}`);
  for (const letter of Object.keys(keys?.letters ?? {})) refuseRepeated(`the letter ${letter}`);
  if (words) addMessages(words);
  if (views) {
    for (const view of Object.keys(views) as Views[]) {
      refuseRepeated(`the view ${view}`);
      featureViewNames.add(view);
    }
    featureViews.add(views);
  }
  for (const part of Object.keys(lists) as PartName[]) handOut(part, feature[part]);
}

function handOut<Name extends PartName>(name: Name, part: Part<Name> | undefined): void {
  if (part !== undefined) (lists as Lists)[name].add(part);
}

function refuseRepeated(name: string): void {
  if (registered.has(name)) throw new Error(`two features register ${name}`);
  registered.add(name);
}
