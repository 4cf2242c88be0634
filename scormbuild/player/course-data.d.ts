/** What the player is told of a course. */

/** What Python writes at the head of the script; tests read the same from a file. */
export interface CourseData {
  format: 1
  course: { id: string; title: string; version: string; language: string }
  track: Track
  target: {
    name: string
    stateLimit: number | null
    /** Words of status, each with the one that this LMS is told in its place. */
    instead?: Readonly<Record<string, string>>
    /** Where statements are made: how activities' names begin, and what all say. */
    xapi?: { iri: string; context: Readonly<Record<string, unknown>> }
  }
  pages: ReadonlyArray<PageData>
  /** What only those see who picked a lens; `at` is its place among all pages. */
  lensPages?: ReadonlyArray<PageData & { at: number; lenses: ReadonlyArray<LensData> }>
  /** What each role asks, where learners pick theirs. */
  roles?: ReadonlyArray<RoleOffer>
  /** Quizzes that the learner's roles do not have; told by nobody, but worked out. */
  absent?: ReadonlyArray<string>
  /** What is the same for all roles. */
  whole?: {
    /** Weights of all that may be graded. */
    graded: Readonly<Record<string, number>>
    gates: Navigation['gates']
    /** Of each module at each depth; null where nobody says. */
    minutes: Readonly<Record<string, ReadonlyArray<number | null>>>
  }
  navigation: Navigation
  questions: Readonly<Record<string, QuestionData>>
  /** What can be graded: quizzes, and scenarios, which draw nothing. */
  quizzes: ReadonlyArray<QuizData>
  /** The scenes of scenarios, by the scenario's id; only where there are any. */
  scenarios?: Readonly<Record<string, StoryData>>
  /** What passing the quiz `test-out` waives: numbers of pages, and of graded parts. */
  testOut?: { pages: ReadonlyArray<number>; parts: ReadonlyArray<number> }
  /** What whoever passed gets to show; only where there is a certificate. */
  certificate?: { months: number; score: boolean; levels: ReadonlyArray<LevelData> }
  /** All that the package holds, with their documents; only where there are several. */
  languages?: ReadonlyArray<{ language: string; document: string }>
  words: Readonly<Record<string, string>>
}

/** A level of a certificate; it takes all that those before it take. */
export interface LevelData {
  id: string
  /** Modules all of whose pages are to be done. */
  modules: ReadonlyArray<string>
  /** Percent by quiz or scenario. */
  parts: Readonly<Record<string, number>>
  /** By the number of a statement or checklist, how many ticks it takes. */
  given: Readonly<Record<number, number>>
  /** Percent of the course. */
  score: number
}

/** Whom a page is for: those who picked one `of` these, or (not `shown`) all but those. */
export interface LensData {
  of: ReadonlyArray<string>
  shown: boolean
}

export interface Track {
  id: string
  /** Pass mark in percent; null where nothing is graded. */
  mastery: number | null
  moveOn: 'completed' | 'passed' | 'completed-and-passed' | 'completed-or-passed'
  failedAttempt: 'stays-open' | 'final'
  /** Graded parts (quiz ids) and their weights; empty where nothing is graded. */
  graded: Readonly<Record<string, number>>
  mustPass: ReadonlyArray<string>
}

/** What a role asks, where learners say which roles are theirs. */
export interface RoleData {
  /** The track's; of several roles all, in order, with `+` between. */
  id: string
  /** Pass mark in percent; null where the role grades nothing. */
  mastery: number | null
  /** Parts that must be passed by themselves, in order. */
  mustPass: ReadonlyArray<string>
  /** What it takes, in the course's order. */
  modules: ReadonlyArray<{
    id: string
    /** 0 brief, 1 full, 2 deep. */
    depth: number
    required: boolean
  }>
}

/** A role, and what a package of it alone would hold. */
export interface RoleOffer extends RoleData {
  /** Its pages: the number, 1 where it waits for something to be played, and what is due. */
  pages: ReadonlyArray<ReadonlyArray<number>>
  /** Numbers of the pages of its modules that depend on a lens. */
  lens: ReadonlyArray<number>
  /** Of each quiz 0 absent, 1 practice, 2 graded; and how many each draw takes. */
  quizzes: Readonly<Record<string, ReadonlyArray<number>>>
  /** What it takes in all, where its table says so. */
  minutes?: number
}

/** What a learner picked. */
export interface Picked {
  roles: ReadonlyArray<string>
  /** Empty for none. */
  lens: string
}

export interface PageData {
  id: string
  /** The lock's index; state is keyed by it. */
  index: number
  module: string
  required: boolean
  /** Whether it counts as read only once all that is to be played there was. */
  waits?: true
  /** Numbers of the statements on it without which it is not done. */
  due?: ReadonlyArray<number>
}

/** Which pages may be opened when. */
export interface Navigation {
  /** False where a page opens only after all required pages before it. */
  free: boolean
  /** A module opens once the required pages of others were shown; all of its gates hold. */
  gates: ReadonlyArray<{ open: string; after: ReadonlyArray<string>; because: string }>
}

export interface Choice {
  id: string
  index: number
  text: string
}

export interface InteractionData {
  type: string
  description: string
  choices: ReadonlyArray<Choice>
  /** What choices are matched with. */
  partners: ReadonlyArray<Choice>
  /**
   * Right responses, any of which will do; each a list of choice ids: two by two with
   * partners for matching, in order for sequencing. For fill-in the words, for numeric
   * the least and the most.
   */
  correct: ReadonlyArray<ReadonlyArray<string>>
  weighting: number
  objective: string
}

/** A typed response that the author foresaw. */
export interface ExpectedData {
  /** The option's number, by which it answers back. */
  index: number
  right: boolean
  /** The words, or the least and the most. */
  values: ReadonlyArray<string>
}

/** How what is typed is compared. */
export interface TypedData {
  expected: ReadonlyArray<ExpectedData>
  /** `case`, `accents`, `spaces`. */
  ignore: ReadonlyArray<string>
  /** How many letters may be wrong. */
  slips: number
  /** Most UTF-16 units that are taken. */
  longest: number
  /** Whether it may have several lines. */
  lines?: boolean
}

export interface QuestionData {
  id: string
  index: number
  /** How it is answered; `markings.js` and `controls.js` have a line for each. */
  manner: 'one' | 'several' | 'text' | 'number' | 'pairs' | 'sequence'
  /** Only where something is typed. */
  typed?: TypedData
  /** The number under which it is kept whether a learner was sure, where one may say so. */
  sure?: number
  interaction: InteractionData
  /** Whether the day stands behind the response: it is confirmed once. */
  dated?: true
  scoring: 'all' | 'partial'
  shuffle: boolean
  /** Tries where it stands as practice. */
  tries: number
}

export interface QuizData {
  id: string
  index: number
  title: string
  page: string
  graded: boolean
  /** 0 means without limit. */
  attempts: number
  shuffle: boolean
  /** Whether questions met in this quiz are avoided while others remain. */
  avoidSeen: boolean
  /** Whether every attempt of a learner draws the same; only where it does. */
  same?: true
  /**
   * Each draw takes `count` of the question ids in `from`; a quiz's own questions are
   * one draw of all.
   */
  draws: ReadonlyArray<{
    count: number
    from: ReadonlyArray<string>
    /** Questions that not everybody is asked. */
    for?: Readonly<Record<string, LensData>>
  }>
}

/** A choice in a scene. */
export interface WayData {
  /** The lock's number of the choice, within its scene. */
  choice: number
  /** Id of the scene it leads to. */
  to: string
  /** What it does to each meter, in steps, in their order. */
  changes: ReadonlyArray<number>
  /** Whether it makes good what went wrong before. */
  repair: boolean
  /** Places of the seats that have it; empty for all. */
  seats: ReadonlyArray<number>
}

/** A moment of a story: what one can do there, or how it ended. */
export interface SceneData {
  ways?: ReadonlyArray<WayData>
  end?: {
    outcome: '' | 'good' | 'fair' | 'poor'
    /** What it is worth, in whole percent. */
    score: number
  }
}

/** A scenario. What is decided in a scene is the question `scenario.scene`. */
export interface StoryData {
  /** Id of the first scene. */
  start: string
  /** Names of the meters, as learners read them. */
  meters: ReadonlyArray<string>
  /** Parts that one can take; empty where there is only one. */
  seats: ReadonlyArray<string>
  scenes: Readonly<Record<string, SceneData>>
}
