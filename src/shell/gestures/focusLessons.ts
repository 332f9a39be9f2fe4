/** A button that leads to a lesson and goes leaves the focus to the list of lessons: the lesson takes it from there, and says its title. */
export function focusLessons(): void {
  document.querySelector<HTMLElement>('.lesson-choice button')?.focus({ preventScroll: true });
}
