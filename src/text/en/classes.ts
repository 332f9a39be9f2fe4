/** Names of classes. */

/** Classes, in all views. */
export const classNames = {
  /** A number is no name. */
  named: (name: string) => (/^\d+$/.test(name) ? `class ${name}` : name),
};
