// Tells the collector every call to the LMS, in order, even while the page goes away.
// Runs in each frame before its scripts; only the window that gets an API is spied on.
(collector => {
  const FUNCTIONS = ['LMSInitialize', 'LMSFinish', 'LMSCommit', 'LMSGetValue',
    'LMSSetValue', 'LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic']
  let number = 0
  let heard

  const tell = entry => {
    const body = JSON.stringify({ number: number++, ...entry })
    if (navigator.sendBeacon(collector, body)) return
    const request = new XMLHttpRequest() // too much is under way for a beacon
    request.open('POST', collector, false)
    request.send(body)
  }

  const listen = api => Object.fromEntries(FUNCTIONS.map(name => [name, (...given) => {
    const at = (performance.timeOrigin + performance.now()) / 1000
    const returned = api[name](...given)
    const error = String(name === 'LMSGetLastError' ? returned : api.LMSGetLastError())
    tell({ function: name, arguments: given, returned: returned ?? null, error, at })
    return returned
  }]))

  window.spied = () => number
  Object.defineProperty(window, 'API', {
    configurable: true,
    get: () => heard,
    set: api => { heard = listen(api) },
  })
})(COLLECTOR)
