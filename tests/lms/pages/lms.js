// A course page of an LMS: scorm-again and the package, in the places asked for.
'use strict'

const APIS = {
  scorm12: ['Scorm12API', 'API'],
  scorm2004: ['Scorm2004API', 'API_1484_11'],
}

const load = library => new Promise((done, failed) => {
  const script = document.createElement('script')
  script.src = `/library/${library}.min.js`
  script.onload = done
  script.onerror = failed
  document.head.append(script)
})

const offer = config => {
  const [made, place] = APIS[config.library]
  const api = new window[made]({
    autocommit: false,
    lmsCommitUrl: config.commit,
    dataCommitFormat: 'json',
    includeCommitSequence: true,
    terminateCommitParam: 'final',
    logLevel: 5,
  })
  api.loadFromJSON({ cmi: config.cmi })
  window[place] = api
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
  await load(config.library)
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
