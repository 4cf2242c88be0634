/** What the player needs of an element, for tests without a browser. */
export class Element {
  dataset = {}
  hidden = true
  textContent = ''
  parts = {}
  children = []
  #classes = new Set()
  classList = {
    contains: (name) => this.#classes.has(name),
    toggle: (name, on) => void (on ? this.#classes.add(name) : this.#classes.delete(name)),
  }
  querySelector = (selector) => (this.parts[selector] ??= new Element())
  append(...children) {
    this.children.push(...children)
  }
  focus() {}
  scrollIntoView() {}
}
