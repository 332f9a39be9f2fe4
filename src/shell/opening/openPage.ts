/**
 * The page's first script, a small file of its own that the browser waits for: a policy may forbid scripts within the page. It decides
 * whether the first screen is seen as the build has drawn it. That is so on a phone, at the empty address, for who has chosen nothing yet.
 * Everyone else gets what the app draws, with the typefaces. A browser that is too old for the app gets a sentence.
 */
import { askedHash, createSafeStorage } from '../../store';
import { shownTheme, systemColours } from '../header/shownTheme';
import { tabletFrom } from '../workspace/arrangement';
import { keepEarlyGestures } from './earlyGestures';
import { missingFeatures, sayTooOld, watchForUnreadable } from './oldBrowser';
import type { OpenedPage } from './openedPage';

/** What a visit that asked for nothing keeps. */
const nothingChosen: readonly (string | undefined)[] = [undefined, '{"moreViews":false}'];

function matches(media: string): boolean {
  return matchMedia(media).matches;
}

function isPictured(): boolean {
  const isPhone = matches(`(max-width: ${tabletFrom - 0.01}rem)`);
  if (!isPhone || parent !== self || askedHash(location) !== '') return false;
  return nothingChosen.includes(createSafeStorage().get('preferences'));
}

/** The faces of all stylesheets that are there. One that cannot be decoded is not waited for. */
async function loadFaces(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
}

/** A link to what the page names; undefined if all of it is in the page. */
function linkTo(name: 'typefaces' | 'typesetter'): HTMLLinkElement | undefined {
  const address = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
  if (address === undefined) return undefined;
  const link = document.createElement('link');
  link.href = address;
  return link;
}

/** It ends when they are there, or cannot come: without them, letters are drawn in another face. */
function fetchTypefaces(): Promise<void> {
  return new Promise((resolve) => {
    const link = linkTo('typefaces');
    if (!link) return resolve();
    link.rel = 'stylesheet';
    link.onload = link.onerror = () => resolve(loadFaces());
    document.head.append(link);
  });
}

/** The app asks for it as soon as it runs; so it comes beside the app. */
function preloadTypesetter(): void {
  const link = linkTo('typesetter');
  if (!link) return;
  link.rel = 'preload';
  link.as = 'script';
  document.head.append(link);
}

function showWhole(): OpenedPage {
  preloadTypesetter();
  return { isPictured: false, whenDrawable: fetchTypefaces(), leavePicture: () => undefined };
}

function showPicture(): OpenedPage {
  const { dataset } = document.documentElement;
  dataset.theme = shownTheme('auto', systemColours());
  // Its letters are in the page, but they are decoded only when they are asked for.
  const whenDrawable = loadFaces().then(() => {
    dataset.pictured = '';
  });
  const answerGestures = keepEarlyGestures();
  let isLeft = false;
  return {
    get isPictured() {
      return !isLeft;
    },
    whenDrawable,
    leavePicture() {
      if (isLeft) return;
      isLeft = true;
      delete dataset.pictured;
      answerGestures();
      void fetchTypefaces();
    },
  };
}

const missing = missingFeatures();
if (missing.length > 0) sayTooOld(missing);
else {
  watchForUnreadable();
  window.batchGradientPage = isPictured() ? showPicture() : showWhole();
}
