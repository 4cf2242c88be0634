/** What the player needs to know of each manner of answering; one folder brings each. */

import type { QuestionData, QuestionView, Response } from './types'

/** How an option fares, once something can be said about it. */
export type Mark = 'right' | 'wrong' | 'solution'

/** The pure part: what a response is worth. Knows nothing of documents. */
export interface Marking {
  /**
   * Drops what the question does not know; what is the same becomes the same. Empty
   * where nothing is left.
   */
  normalise(question: QuestionData, response: Response): Response
  /** The share of the points, 0-1, unrounded, of a response that is normal. */
  share(question: QuestionData, response: Response): number
  /** A normal response as ids of choices, or as what was typed, for the record. */
  said(question: QuestionData, response: Response): string[]
  /** Marks by the number of the option they stand at; never asked without an outcome. */
  marks(question: QuestionData, view: QuestionView): Map<number, Mark>
  /** Numbers of options in the order to show; the same whenever a learner returns. */
  order(question: QuestionData, seed: number): number[]
}

/** The part in the document: what is chosen or typed in a form, or a part of one. */
export interface Controls {
  /** Wires what the browser does not do itself; `announce` speaks. */
  start(form: HTMLFormElement, announce: (words: string) => void): void
  read(form: HTMLElement): Response
  /** Shows a response, in controls that may be changed or not. */
  paint(form: HTMLElement, view: QuestionView): void
  /** The first control that lacks a response without which there is none. */
  gap(form: HTMLElement): HTMLElement | null
  /** The control at which a learner goes on. */
  first(form: HTMLElement): HTMLElement | null
}
