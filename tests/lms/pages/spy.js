// Tells the collector every call to the LMS, in order, even while the page goes away.
// Runs in each frame before its scripts; only the window that gets an API is spied on.
(collector => {
  const FUNCTIONS = ['Initialize', 'Terminate', 'Commit', 'GetValue', 'SetValue',
    'GetLastError', 'GetErrorString', 'GetDiagnostic']
  const spelled = name => 'LMS' + (name === 'Terminate' ? 'Finish' : name)
  const APIS = { API: FUNCTIONS.map(spelled), API_1484_11: FUNCTIONS }
  let number = 0

  const tell = entry => {
    const body = JSON.stringify({ number: number++, ...entry })
    if (navigator.sendBeacon(collector, body)) return
    const request = new XMLHttpRequest() // too much is under way for a beacon
    request.open('POST', collector, false)
    request.send(body)
  }

  const listen = (api, functions) => {
    const asks = functions.find(name => name.endsWith('GetLastError'))
    return Object.fromEntries(functions.map(name => [name, (...given) => {
      const at = (performance.timeOrigin + performance.now()) / 1000
      const returned = api[name](...given)
      const error = String(name === asks ? returned : api[asks]())
      tell({ function: name, arguments: given, returned: returned ?? null, error, at })
      return returned
    }]))
  }

  window.spied = () => number
  for (const [place, functions] of Object.entries(APIS)) {
    let heard
    Object.defineProperty(window, place, {
      configurable: true,
      get: () => heard,
      set: api => { heard = listen(api, functions) },
    })
  }
})(COLLECTOR)
