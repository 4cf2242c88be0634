/**
 * The table of starters: who wires what stands in the document, by a class that stands
 * there. One line a class; a package has only the lines that its document asks for, and
 * of the two tables of manners those of its questions (`scormbuild/render/used.py`).
 */

import { startChosen } from '../components/accordion/follows.js'
import { startAccordions, startCards } from '../components/accordion/accordion.js'
import { startScenarios } from '../components/scenario/scenario.js'
import { startMails } from '../components/reflect/mail.js'
import { startPrivates } from '../components/reflect/reflect.js'
import { startProcesses } from '../components/steps/steps.js'
import { startTabSets } from '../components/tabs/tabs.js'
import { startMedia } from '../components/video/video.js'
import { startLenses } from '../components/condition/condition.js'
import { startCertificate } from './screen/certificate.js'
import { startExtras } from './screen/extras.js'
import { startKept } from './screen/keeping.js'
import { startLanguages } from './screen/languages.js'
import { startQuestions } from './screen/question.js'
import { startRoles } from './screen/roles.js'
import { startQuizzes } from './screen/quiz.js'
import { startTestOut } from './screen/test-out.js'
import { startTerms } from './screen/terms.js'

/** @import { Player } from './player.js' */

/**
 * In this order: quizzes take their questions out of the pages first.
 * @type {Readonly<Record<string, (player: Player) => void>>}
 */
export const STARTERS = {
  'sb-lens': startLenses,
  'sb-quiz': startQuizzes,
  'sb-question': startQuestions,
  'sb-kept': startKept,
  'sb-private': startPrivates,
  'sb-mail': startMails,
  'sb-scenario': startScenarios,
  'sb-accordion': startAccordions,
  'sb-cards': startCards,
  'sb-follows': startChosen,
  'sb-tabs': startTabSets,
  'sb-process': startProcesses,
  'sb-media': startMedia,
  'sb-extra': startExtras,
  'sb-certificate': startCertificate,
  'sb-test-out': startTestOut,
  'sb-term': startTerms,
  'sb-roles': startRoles,
  'sb-languages': startLanguages,
}
