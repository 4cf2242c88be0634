/** What a learner has chosen of the display and the keys; kept on the device. */

/**
 * @typedef {object} Choices
 * @property {'1' | '2' | '3'} text size, from that of the course to the largest
 * @property {'normal' | 'more'} contrast
 * @property {'device' | 'none'} motion
 * @property {'on' | 'off'} keys whether single letters do something (WCAG 2.2, 2.1.4)
 */

/** @type {Readonly<{ [N in keyof Choices]: ReadonlyArray<Choices[N]> }>} */
export const OFFERED = {
  text: ['1', '2', '3'],
  contrast: ['normal', 'more'],
  motion: ['device', 'none'],
  keys: ['on', 'off'],
}

/** Where browsers keep them: for all courses of one address. */
export const KEPT_AS = 'scormbuild display'

/**
 * Reads what was kept. Whatever is not offered, and what cannot be read, is as if nothing
 * had been chosen.
 * @param {string | null} text @returns {Choices}
 */
export function read(text) {
  const kept = parsed(text)
  return {
    text: OFFERED.text.find((one) => one === kept['text']) ?? '1',
    contrast: OFFERED.contrast.find((one) => one === kept['contrast']) ?? 'normal',
    motion: OFFERED.motion.find((one) => one === kept['motion']) ?? 'device',
    keys: OFFERED.keys.find((one) => one === kept['keys']) ?? 'on',
  }
}

/** @param {string | null} text @returns {Record<string, unknown>} */
function parsed(text) {
  try {
    const kept = JSON.parse(text ?? '{}')
    return kept !== null && typeof kept === 'object' ? kept : {}
  } catch {
    return {}
  }
}

/** Keys that do something, and what: words name it as `key-…`. */
const KEYS = new Map([
  ['n', 'next'],
  ['p', 'previous'],
  ['m', 'menu'],
  ['/', 'search'],
  ['?', 'display'],
])

/**
 * What a key is for; null where it does nothing of ours.
 * @param {Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'repeat'>} event
 * @param {Choices['keys']} keys @returns {string | null}
 */
export function meaning(event, keys) {
  if (keys === 'off' || event.altKey || event.ctrlKey || event.metaKey || event.repeat) return null
  return KEYS.get(event.key.toLowerCase()) ?? null
}
