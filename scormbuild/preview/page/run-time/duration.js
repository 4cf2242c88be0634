/** Adds up the time of sessions, in hundredths of a second. */

const SECOND = 100
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * A CMITimespan of SCORM 1.2 (RTE 3.4.4) as hundredths.
 * @param {string} span empty counts as nothing
 */
export function fromTimespan(span) {
  const [hours = '0', minutes = '0', seconds = '0'] = span.split(':')
  return Number(hours) * HOUR + Number(minutes) * MINUTE + hundredths(seconds)
}

/** @param {number} time in hundredths */
export function toTimespan(time) {
  const [hours, minutes, seconds] = split(Math.min(time, 10000 * HOUR - 1))
  return `${padded(hours, 4)}:${padded(minutes, 2)}:${padded(seconds / SECOND, 5, 2)}`
}

/**
 * A timeinterval of SCORM 2004 (RTE 4.1.1.7) as hundredths; a month is taken for 30
 * days and a year for 365, since nobody says which are meant.
 * @param {string} interval empty counts as nothing
 */
export function fromInterval(interval) {
  const [days = '', clock = ''] = interval.replace(/^P/, '').split('T')
  const part = (/** @type {string} */ text, /** @type {string} */ unit) =>
    new RegExp(`([\\d.]+)${unit}`).exec(text)?.[1] ?? '0'
  return (
    Number(part(days, 'Y')) * 365 * DAY +
    Number(part(days, 'M')) * 30 * DAY +
    Number(part(days, 'D')) * DAY +
    Number(part(clock, 'H')) * HOUR +
    Number(part(clock, 'M')) * MINUTE +
    hundredths(part(clock, 'S'))
  )
}

/** @param {number} time in hundredths */
export function toInterval(time) {
  const [hours, minutes, seconds] = split(time)
  const clock = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}`
  return `PT${clock}${seconds / SECOND}S`
}

/** @param {string} seconds */
function hundredths(seconds) {
  return Math.round(Number(seconds) * SECOND)
}

/** @param {number} time @returns {[number, number, number]} the last in hundredths */
function split(time) {
  return [Math.floor(time / HOUR), Math.floor((time % HOUR) / MINUTE), time % MINUTE]
}

/** @param {number} number @param {number} width @param {number} [decimals] */
function padded(number, width, decimals = 0) {
  return number.toFixed(decimals).padStart(width, '0')
}
