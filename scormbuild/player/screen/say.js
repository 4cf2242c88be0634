/** Fills the words that learners see. */

/** @typedef {(key: string, values?: Readonly<Record<string, string | number>>) => string} Say */

/**
 * A function that gives a text of the table with `{name}` replaced; a missing text is
 * its own key, so that a gap can be seen and nothing breaks.
 * @param {Readonly<Record<string, string>>} words @returns {Say}
 */
export function sayer(words) {
  return (key, values = {}) =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) =>
      String(values[name] ?? whole),
    )
}
