// An LMS with several units: scorm-again decides which may be opened, and what they add
// up to; this page keeps what each of them left.
'use strict'

const content = document.querySelector('#content')
const kept = {}
let config
let api
let current = ''

// What a unit finds at launch: only `suspend` keeps an attempt (RTE 4.2.8).
const found = id => {
  const { exit = '', session_time: _, ...values } = kept[id] ?? {}
  const old = exit === 'suspend' ? values : {}
  const objectives = old.objectives ?? config.objectives[id]
  return { ...config.learner, ...old, objectives, entry: exit === 'suspend' ? 'resume' : 'ab-initio' }
}

const deliver = id => {
  if (api.isTerminated()) api.reset()
  current = id
  api.loadFromJSON({ cmi: found(id) })
  content.src = config.launch[id]
}

const root = () => {
  const it = api.getSequencingState().rootActivity
  return {
    completion: it.completionStatus,
    satisfied: it.objectiveMeasureStatus || it.objectiveSatisfiedStatus !== null
      ? it.objectiveSatisfiedStatus : null,
    measure: it.objectiveNormalizedMeasure,
  }
}

// Takes the unit away, as an LMS's own buttons do, and asks for another.
window.go = async (request, target) => {
  const before = current
  content.src = 'about:blank'
  await new Promise(done => { content.onload = done })
  current = ''
  const allowed = api.processNavigationRequest(request, target)
  const said = { allowed, before, current, root: root() }
  // Who may not go on is where they were.
  if (current === '' && request !== 'exit') {
    api.processNavigationRequest('choice', before)
    if (current === '') deliver(before)
  }
  return said
}
window.whole = root

const begin = async () => {
  config = await (await fetch('config.json')).json()
  api = new Scorm2004API({
    autocommit: false,
    lmsCommitUrl: config.commit,
    dataCommitFormat: 'json',
    logLevel: 5,
    sequencing: {
      activityTree: config.tree,
      eventListeners: { onActivityDelivery: ({ id }) => config.launch[id] && deliver(id) },
    },
  })
  const { Terminate } = api
  window.API_1484_11 = api
  api.Terminate = (...given) => {
    const said = Terminate.apply(api, given)
    kept[current] = JSON.parse(api.renderCMIToJSONString()).cmi
    return said
  }
  api.processNavigationRequest('start')
}

begin()
