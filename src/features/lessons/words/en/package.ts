/** In Share: the package of the open lesson. */
export const lessonPackage = {
  heading: 'Lesson for a course system',
  coded: (title: string, code: string): string => `${title} (${code})`,
  detail: 'A SCORM 1.2 package of the open lesson. The course system records scene, answers and score.',
};
