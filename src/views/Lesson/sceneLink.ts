/** The address of a scene, without what the learner has changed in it. */

export function sceneHash(lesson: string, scene: number): string {
  return `#lesson=${encodeURIComponent(lesson)}&scene=${scene}`;
}

/** The same with the page's own address in front. */
export function sceneLink(lesson: string, scene: number): string {
  return location.href.replace(/[?#].*$/s, '') + sceneHash(lesson, scene);
}
