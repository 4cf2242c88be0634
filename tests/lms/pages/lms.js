// A course page of an LMS: scorm-again's SCORM 1.2 and the package, in the places asked for.
'use strict'

const offer = config => {
  const api = new window.Scorm12API({
    autocommit: false,
    lmsCommitUrl: config.commit,
    dataCommitFormat: 'json',
    includeCommitSequence: true,
    terminateCommitParam: 'final',
    logLevel: 5,
  })
  api.loadFromJSON({ cmi: config.cmi })
  window.API = api
}

const frame = address => {
  const element = document.createElement('iframe')
  element.id = 'content'
  element.title = 'Course'
  element.src = address
  document.body.append(element)
}

const begin = async () => {
  const config = await (await fetch('config.json')).json()
  if (config.late) setTimeout(() => offer(config), config.late)
  else if (!config.silent) offer(config)
  if (config.window === 'popup') {
    const button = document.createElement('button')
    button.textContent = 'Open the course'
    button.onclick = () => window.open(config.content)
    document.body.append(button)
  } else if (config.window === 'nested') {
    frame(`/pages/frame.html#${config.content}`)
  } else {
    frame(config.content)
  }
}

begin()
