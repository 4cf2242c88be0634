/** The panel's tabs, by mouse and by arrow keys. */

/**
 * @param {HTMLElement} list of the tabs @param {(name: string) => void} chosen
 * @returns {(name: string) => void} shows a tab by the end of its id
 */
export function startTabs(list, chosen) {
  const tabs = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[role="tab"]')])
  const shown = () => tabs.filter((tab) => !tab.hidden)

  /** @param {HTMLElement} tab */
  function show(tab) {
    for (const other of tabs) {
      other.setAttribute('aria-selected', String(other === tab))
      other.tabIndex = other === tab ? 0 : -1
      const view = document.getElementById(other.getAttribute('aria-controls') ?? '')
      if (view) view.hidden = other !== tab
    }
    chosen(tab.id.replace('tab-', ''))
  }

  for (const tab of tabs) tab.onclick = () => show(tab)
  list.onkeydown = (event) => {
    const all = shown()
    const at = all.findIndex((tab) => tab === document.activeElement)
    const goals = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }
    const goal = goals[/** @type {keyof typeof goals} */ (event.key)]
    if (goal === undefined || at < 0) return
    event.preventDefault()
    const tab = all[(goal + all.length) % all.length]
    tab?.focus()
    if (tab) show(tab)
  }
  return (name) => {
    const tab = shown().find(({ id }) => id === `tab-${name}`) ?? tabs[0]
    if (tab) show(tab)
  }
}
