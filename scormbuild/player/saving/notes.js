/**
 * What learners write for themselves: kept in this browser, on this device, and told to
 * nobody. Neither the session nor any LMS knows of it.
 */

import { hash } from '../learning/hash.js'

const PREFIX = 'scormbuild note'

/** @typedef {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>} NoteStore */

/**
 * @typedef {object} Notes
 * @property {(question: string) => string} read what was written; empty where nothing was
 * @property {(question: string, text: string) => boolean} write whether it is kept now;
 *   an empty text is forgotten
 */

/**
 * The notes of one learner in one course; others who share the device have their own.
 * @param {NoteStore | null} store null where the browser has none for us
 * @param {string} course its id @param {string} learner as the LMS calls them
 * @returns {Notes}
 */
export function openNotes(store, course, learner) {
  const units = Array.from(learner, (character) => Number(character.codePointAt(0)))
  const who = [1, 2].map((salt) => hash(salt, ...units).toString(36)).join('')
  /** @param {string} question */
  const key = (question) => [PREFIX, course, who, question].join(' ')
  return {
    read(question) {
      try {
        return store?.getItem(key(question)) ?? ''
      } catch {
        return ''
      }
    },
    write(question, text) {
      try {
        if (text === '') store?.removeItem(key(question))
        else store?.setItem(key(question), text)
        return store !== null
      } catch {
        return false
      }
    },
  }
}
