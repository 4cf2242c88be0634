// A page that knows no LMS and shows, in a frame, what its address names after the hash.
'use strict'

const content = document.createElement('iframe')
content.id = 'content'
content.title = 'Course'
content.src = location.hash.slice(1)
document.body.append(content)
