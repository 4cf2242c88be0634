/** The bar between course and panel: dragged, or moved by arrow keys. */

const LEAST = 340
const MOST = 900
const STEP = 24

/**
 * @param {HTMLElement} bar @param {number} width of the panel at first, in pixels
 * @param {(width: number) => void} moved
 */
export function startSplitter(bar, width, moved) {
  let at = width
  bar.setAttribute('aria-valuemin', String(LEAST))
  bar.setAttribute('aria-valuemax', String(MOST))

  /** @param {number} wanted */
  function move(wanted) {
    at = Math.round(Math.min(MOST, Math.max(LEAST, wanted)))
    bar.setAttribute('aria-valuenow', String(at))
    document.documentElement.style.setProperty('--panel', `${at}px`)
    moved(at)
  }

  bar.onpointerdown = (event) => {
    bar.setPointerCapture(event.pointerId)
    document.body.classList.add('dragging')
    bar.onpointermove = ({ clientX }) => move(window.innerWidth - clientX)
  }
  bar.onpointerup = bar.onpointercancel = () => {
    bar.onpointermove = null
    document.body.classList.remove('dragging')
  }
  bar.onkeydown = ({ key }) => {
    if (key === 'ArrowLeft') move(at + STEP)
    if (key === 'ArrowRight') move(at - STEP)
  }
  move(width)
}
