/** The outline: modules and pages with their minutes and words; a click goes there. */

import { button, make } from '../dom.js'

/** @import { Course, CoursePage } from '../server.js' */

/**
 * @param {HTMLElement} place @param {(page: string) => void} jump
 */
export function startOutline(place, jump) {
  /**
   * @param {Course} course @param {ReadonlyArray<string>} pages ids in the unit
   * @param {string} track
   */
  function paint(course, pages, track) {
    const inside = course.pages.filter(({ id }) => pages.length === 0 || pages.includes(id))
    const minutes = sum(inside.map((page) => page.minutes ?? 0))
    const words = sum(inside.map((page) => page.words))
    const counted = `${words.toLocaleString('en')} words`
    // What is optional takes time as well, but nobody has to take it.
    const needed = course.tracks.find(({ id }) => id === track)?.minutes ?? minutes
    const required = needed < minutes ? `, ${about(needed)} of it required` : ''
    const total = `${inside.length} pages · ${about(minutes)}${required} · ${counted}`
    const cover = button('Cover', 'outline-page', () => jump(''))
    cover.dataset['page'] = ''
    place.replaceChildren(make('p', 'outline-total', total), cover, ...modules(inside))
  }

  /** @param {ReadonlyArray<CoursePage>} pages */
  function modules(pages) {
    const ids = [...new Set(pages.map(({ module }) => module))]
    return ids.flatMap((id) => {
      const own = pages.filter(({ module }) => module === id)
      const title = make('h2', 'outline-module', own[0]?.moduleTitle ?? id)
      return [title, make('ol', 'outline-pages', ...own.map(page))]
    })
  }

  /** @param {CoursePage} page */
  function page({ id, title, minutes, words }) {
    const facts = [minutes === null ? '' : about(minutes), `${words.toLocaleString('en')} words`]
    const link = button('', 'outline-page', () => jump(id))
    link.dataset['page'] = id
    link.append(
      make('span', 'outline-title', title),
      make('span', 'outline-facts', facts.filter(Boolean).join(' · ')),
    )
    return make('li', '', link)
  }

  return {
    paint,
    /** @param {string} at the page shown */
    mark(at) {
      for (const link of place.querySelectorAll('.outline-page')) {
        if (link.getAttribute('data-page') === at) link.setAttribute('aria-current', 'page')
        else link.removeAttribute('aria-current')
      }
    },
  }
}

/** @param {number} minutes */
function about(minutes) {
  return `${Math.round(minutes * 10) / 10} min`
}

/** @param {ReadonlyArray<number>} numbers */
function sum(numbers) {
  return numbers.reduce((sofar, number) => sofar + number, 0)
}
