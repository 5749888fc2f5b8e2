import { foldText } from '../../shared/text.ts'
import { findName, isAcronym } from './personName.ts'
import { attendeeFor, type Reading } from './reading.ts'
import { isOrganization, looksLikeName, readSpeaker, type Speaker } from './speakerHeading.ts'
import { honorifics } from './vocabulary.ts'

/** A paragraph that says first who speaks: "Ana Paz (OIM): The fund is open", "RG - Yes". */
export type Remark = { speaker: Speaker; said: string }

/**
 * Reads who speaks at a paragraph's beginning; null where nobody is named. Behind a dash only those who attend are believed,
 * since a dash separates other things too. Behind a colon any person's name is, when the minutes do not list people, or when
 * it comes with a form of address.
 */
export function remarkIn(text: string, reading: Reading): Remark | null {
  const cut = /^([^:]{2,120}?)(:|\s+[-–—])\s+(?=\S)/u.exec(text.slice(0, 130))
  const label = cut?.[1]?.trim()
  if (!cut || !label) return null
  const said = text.slice(cut[0].length)
  const attendee = attendeeFor(label, reading.people)
  if (attendee) return { speaker: attendee, said }
  if (cut[2] !== ':' || !looksLikeName(label) || looksLikeName(said)) return null
  const speaker = readSpeaker(label, reading.isCommon)
  return speaker.speaker === null || (reading.listsPeople && !isAddressed(label)) ? null : { speaker, said }
}

function isAddressed(label: string): boolean {
  return label.split(/\s+/).some(word => honorifics.has(foldText(word)))
}

/** Whether words name who has to do something: initials, an acronym, a person or an organisation, or several of them. */
export function isActor(label: string, reading: Reading): boolean {
  if (attendeeFor(label, reading.people)) return true
  if (label.length > 120 || !(label.startsWith('@') || looksLikeName(label))) return false
  const parts = label.split(/\s*(?:\/|&|,|\s(?:y|e|and)\s)\s*/)
  return parts.every(part => isInitials(part) || isOrganization(part) || findName(part, reading.isCommon)?.whole)
}

function isInitials(text: string): boolean {
  return (
    text.startsWith('@') ||
    isAcronym(text) ||
    /^\p{Lu}{1,2}\p{Ll}?\p{Lu}?$/u.test(text) ||
    /^\p{Lu}{2}\p{Ll}$/u.test(text)
  )
}
