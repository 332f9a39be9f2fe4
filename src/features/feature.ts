/**
 * What a feature registers: views, and what the core asks of all features. It is light, because a first visit loads it; scripts, styles
 * and most words come on request.
 */
import type { ComponentType } from 'react';
import {
  type FrameFieldProps,
  frameFields,
  type HeaderDialog,
  type Host,
  headerDialogs,
  hosts,
  type LessonEntry,
  lessonEntries,
  type PagePart,
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
  readonly news?: () => Promise<HostNews>;
  readonly packaged?: Packager;
  readonly headerDialog?: HeaderDialog;
  readonly viewTool?: ViewTool;
  readonly page?: PagePart;
  readonly lessonEntry?: LessonEntry;
  readonly shareRow?: ShareRow;
  readonly frameField?: ComponentType<FrameFieldProps>;
  readonly host?: (frame: Window) => Promise<Host>;
}

const registered = new Set<string>();

/** Hands its parts to those who read them. Views stand in lists in the order in which features are registered. */
export function register<Views extends keyof FeatureViewList>(feature: Feature<Views>): void {
  const {
    name,
    words,
    views,
    link,
    asks,
    news,
    packaged,
    headerDialog,
    viewTool,
    page,
    lessonEntry,
    shareRow,
    frameField,
    host,
  } = feature;
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
    for (const key of [...(link.kept ?? []), ...(link.ofFrames ?? []), ...Object.keys(link.read ?? {})])
      refuseRepeated(`the key ${key}`);
    featureLinks.add(link);
  }
  if (asks) askers.add(asks);
  if (news) hostNews.add(news);
  if (packaged) packages.add(packaged);
  if (headerDialog) headerDialogs.add(headerDialog);
  if (viewTool) viewTools.add(viewTool);
  if (page) pageParts.add(page);
  if (lessonEntry) lessonEntries.add(lessonEntry);
  if (shareRow) shareRows.add(shareRow);
  if (frameField) frameFields.add(frameField);
  if (host) hosts.add(host);
}

function refuseRepeated(name: string): void {
  if (registered.has(name)) throw new Error(`two features register ${name}`);
  registered.add(name);
}
