/** What the player's modules say to each other of a scenario. */

import type { SceneData, WayData } from './course-data'

/** One decision on the way through a scenario. */
export interface StoryStep {
  /** Ids of the scene, and of the scene that it led to. */
  scene: string
  to: string
  /** The lock's numbers of the scene and of the choice. */
  number: number
  choice: number
  repair: boolean
  changes: ReadonlyArray<number>
}

/** What there is to show of a scenario. */
export interface StoryView {
  phase: 'ready' | 'under' | 'over'
  seat: number
  steps: ReadonlyArray<StoryStep>
  /** Id of the scene one is in; empty before the first. */
  scene: string
  /** Where each meter stands; 0 is where it began. */
  meters: ReadonlyArray<number>
  /** What can be chosen now. */
  ways: ReadonlyArray<WayData>
  end: SceneData['end'] | null
  /** Attempts left in this round; null without limit. */
  left: number | null
  canBegin: boolean
  /** Used up; a new round comes at the next launch. */
  reopens: boolean
  /** Best end so far, in whole percent; null before the first. */
  best: number | null
}
