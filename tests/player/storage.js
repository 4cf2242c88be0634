/** A browser's storage for tests. */

/** @param {{ full?: boolean }} [options] whether it refuses everything */
export function storage(entries = {}, options = {}) {
  const held = new Map(Object.entries(entries))
  return {
    options,
    get length() {
      return held.size
    },
    key: (at) => [...held.keys()][at] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem(key, value) {
      if (options.full) throw new Error('QuotaExceededError')
      held.set(key, value)
    },
    removeItem: (key) => void held.delete(key),
    all: () => Object.fromEntries(held),
  }
}
