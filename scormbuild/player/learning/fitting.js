/** Which of a package's languages suits a learner best. */

/** Characters of a tag that are looked at (RFC 5646, 4.4.1). */
const LONGEST = 35

/**
 * The first wish that can be met: exactly, then with less and less said of it (RFC 4647,
 * 3.4), then by the same language as it is spoken elsewhere.
 * @param {ReadonlyArray<string>} offered tags
 * @param {ReadonlyArray<string>} wishes tags, the dearest first; what is none meets nothing;
 *   `de_AT`, as some LMSs write, is `de-AT`
 * @returns {string} one of those offered; empty where none suits
 */
export function fitting(offered, wishes) {
  for (const wish of wishes) {
    const parts = wish.trim().slice(0, LONGEST).toLowerCase().split(/[-_]/)
    for (let count = parts.length; count > 0; count -= 1) {
      const wider = parts.slice(0, count).join('-')
      const found = offered.find((tag) => tag.toLowerCase() === wider)
      if (found) return found
    }
    const alike = offered.find((tag) => tag.toLowerCase().split('-')[0] === parts[0])
    if (alike) return alike
  }
  return ''
}
