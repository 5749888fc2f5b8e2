import type { Agreement } from './agreements.ts'
import { isAcronym } from './personName.ts'
import { attendeeFor, type Reading } from './reading.ts'
import { isActor } from './remarks.ts'
import { findDay } from './writtenDates.ts'

/** The text of an agreement with who has to do it and until when, as far as it says so in a form that can be told. */
export type Details = Pick<Agreement, 'text' | 'responsible' | 'due'>

/**
 * Takes apart what an agreement says: "CH: Set the schedule", "… Responsable: SEDIS. Plazo: 30 de octubre de 2022",
 * "Circulate the note (Luis)". A name in brackets stays in the text, too.
 */
export function detailsOf(text: string, reading: Reading): Details {
  const due = takeKey(text, DUE_KEY)
  const keyed = takeKey(due.text, RESPONSIBLE_KEY)
  if (keyed.value !== null) return { text: keyed.text, responsible: stated(keyed.value), due: dueOf(due.value) }
  const lead = /^([^:]{2,120}?)(:|\s+[-–—])\s+(?=\S)/u.exec(keyed.text.slice(0, 130))
  const label = lead?.[1]?.trim() ?? ''
  if (lead && isActor(label, reading)) {
    return { text: keyed.text.slice(lead[0].length), responsible: label, due: dueOf(due.value) }
  }
  const responsible = actorOf(keyed.text, reading) ?? nameInBrackets(keyed.text, reading)
  return { text: keyed.text, responsible, due: dueOf(due.value) }
}

/** Who is named as the one that will act: "OIM to share the comparison", "@eva will write to them". */
function actorOf(text: string, reading: Reading): string | null {
  const label = /^(.{2,60}?)\s+(?:to|will|should|shall|must)\s+\p{Ll}/u.exec(text.slice(0, 80))?.[1]
  const isKnown =
    label !== undefined && (attendeeFor(label, reading.people) !== null || /^@\S+$/.test(label) || isAcronym(label))
  return isKnown ? label : null
}

/** An action inside running minutes, "ACTION 3: PR - Ask for advice", "ACT-2024-38: …"; null for any other text. */
export function actionIn(text: string, reading: Reading): Agreement | null {
  const found = ACTION.exec(text.slice(0, 80))
  const label = found?.[1]
  if (!found || !label) return null
  const said = text.slice(found[0].length).trim()
  if (said === '') return null
  const number = /\d/.test(label) ? label.replace(/^[\p{L}]+\s+/u, '') : null
  const details = detailsOf(said, reading)
  const [first = '', ...rest] = details.text.split(' ')
  const startsWithActor = details.responsible === null && rest.length > 2 && attendeeFor(first, reading.people) !== null
  if (startsWithActor) return { number, text: rest.join(' '), responsible: first, due: details.due, readBy: null }
  return { number, ...details, readBy: null }
}

/** What is said, or null where it stands for "nobody", "nothing" and "not yet known". */
export function stated(value: string): string | null {
  if (value.length > LONGEST_VALUE) return null
  const said = value.trim().replace(/[\s.]+$/, '')
  return said === '' || /^(n\/?a|[-–—]+|no aplica|none|ninguno|ninguna|to be defined|tbd|por definir)$/i.test(said)
    ? null
    : said
}

/** A day as `YYYY-MM-DD` where the words are one, else the words, also those that leave it open on purpose. */
export function dueOf(value: string | null): string | null {
  if (value !== null && UNDEFINED.test(value)) return value.trim()
  const said = value === null ? null : stated(value)
  return said === null ? null : (findDay(said) ?? said)
}

const UNDEFINED = /^\s*(to be defined|tbd|por definir)\s*$/i
const LONGEST_VALUE = 300
const ACTION =
  /^((?:action|acci[oó]n|acuerdo|agreed action|agreement|compromiso|tarea)(?:\s+(?:item|point))?(?:\s+(?:n[.º°o]*\s*)?\d{1,3})?|ac[ctu][a-z]*(?:-[a-z0-9]+)*-\d+)\s*[:.–-]\s*/i

const RESPONSIBLE_KEY = /(?:^|[\s(])(?:responsables?|responsible|owner|encargad[oa]s?|a cargo de)\s*:\s*/i
const DUE_KEY =
  /(?:^|[\s(])(?:plazo|fecha l[ií]mite|fecha de (?:entrega|cumplimiento)|vencimiento|due(?: date)?|deadline)\s*:\s*/i

/** Takes "key: value" out of a text; the value ends with its sentence, its line or its bracket. */
function takeKey(text: string, key: RegExp): { text: string; value: string | null } {
  const found = key.exec(text)
  const rest = found ? text.slice(found.index + found[0].length) : ''
  const end = /[;|\n)\]]|\.(?=\s|$)/.exec(rest)?.index ?? rest.length
  if (!found || end > LONGEST_VALUE) return { text, value: null }
  const behind = rest.slice(end).replace(/^[;|.)\]]/, '')
  return { text: `${text.slice(0, found.index).trimEnd()} ${behind.trimStart()}`.trim(), value: rest.slice(0, end) }
}

/** Who is named in brackets at the end: "(Luis)", "(Eva & Luis will write the document.)". */
function nameInBrackets(text: string, reading: Reading): string | null {
  const inside = /\(([^()]{2,160})\)\.?$/.exec(text.slice(-170))?.[1]
  if (!inside || /\d/.test(inside)) return null
  const names = /^\p{Lu}[\p{L}.'’-]*(?:(?:\s+(?:&|y|and)\s+|,\s+|\/|\s+)\p{Lu}[\p{L}.'’-]*)*/u.exec(inside)?.[0] ?? ''
  const behind = inside.slice(names.length)
  const isSubject = /^[\s.]*$/.test(behind) || /^\s+(will|to|should|shall|se|har[aá]|debe)\b/.test(behind)
  const areNames = names.split(/\s+/).every(word => !reading.isCommon(word) || isActor(word, reading))
  return names !== '' && isSubject && areNames ? names : null
}
