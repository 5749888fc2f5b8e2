import type { DashboardFigures, FigureGroup, PressingAgreement } from '../../shared/contract/dashboard.ts'
import type { Language } from '../../shared/contract/fields.ts'
import { longDate, shortDate } from '../../shared/dates.ts'
import { averageText, shareText } from '../../shared/numbers.ts'
import { cleanText } from '../../shared/text.ts'
import { type Translate, translator } from '../../shared/texts/index.ts'
import { ageingSpans, ratingLevels } from '../../shared/vocabulary.ts'
import { BAR_HEIGHT, type Bar, drawBars } from './chart/bars.ts'
import { fitting, widthOf } from './chart/letters.ts'
import { writePng } from './chart/png.ts'
import { ratingTexts } from './trackerCells.ts'
import { ratingColours } from './trackerStyles.ts'

/** What the status sheet is made of. */
export type StatusDocument = {
  language: Language
  institution: string
  /** The body that it is limited to; null for all of them. */
  body: { code: string; name: string } | null
  figures: DashboardFigures
}

export type StatusCard = { label: string; value: string; note: string }
/** `size` in points; `description` says in words what the picture shows. */
export type StatusChart = {
  title: string
  description: string
  png: Uint8Array
  size: { width: number; height: number }
}
export type StatusRow = {
  reference: string
  text: string
  responsible: string
  due: string
  /** "vencido hace 12 días"; empty where its day is still to come. */
  overdue: string
  rating: { text: string; ground: string; ink: string } | null
}
export type StatusParts = {
  title: string
  /** "Grupo Nacional · Al 22 de noviembre de 2026" */
  subtitle: string
  cards: StatusCard[]
  movement: string
  /** Two beside each other. */
  charts: [StatusChart, StatusChart][]
  attention: StatusRow[]
}

/** In points: what stands beside each other fits the width of the sheet. */
const CHART_WIDTH = 242
const SHOWN_GROUPS = 7
const SHOWN_BODIES = 5
/** So much of a text, in points, takes two lines of its column: ten rows of two lines let the sheet be one page. */
const TEXT_SIZE = 8.5
const LONGEST_TEXT = 310
const LONGEST_NAMES = 112

/** The sheet in words and pictures, the same for Word and for paper. */
export function statusParts({ language, body, figures }: StatusDocument): StatusParts {
  const t = translator(language)
  const date = longDate(figures.today, language)
  const groups = (which: 'byResponsible' | 'byBody', most: number) => ({
    title: `${t(`dashboard.charts.${which}`)} (${t('dashboard.striped')})`,
    bars: groupBars(figures[which], which, most, t),
  })
  return {
    title: t('dashboard.sheet.title'),
    subtitle: [body?.name ?? t('dashboard.allBodies'), t('documents.tracker.asOf', { date })].join(' · '),
    cards: cardsOf(figures, language, t),
    movement: movementText(figures, language, t),
    charts: [
      pairOf(
        groups('byResponsible', SHOWN_GROUPS),
        { title: `${t('dashboard.charts.ratings')} (${t('dashboard.ratingsOf')})`, bars: ratingBars(figures, t) },
        t,
      ),
      pairOf(
        groups('byBody', SHOWN_BODIES),
        { title: `${t('dashboard.charts.ageing')} (${t('dashboard.ageingOf')})`, bars: ageingBars(figures, t) },
        t,
      ),
    ],
    attention: figures.attention.map(row => attentionRow(row, language, t)),
  }
}

function cardsOf(figures: DashboardFigures, language: Language, t: Translate): StatusCard[] {
  const { open, overdue, dueSoon, fulfilled, punctuality, ratings, movement, withoutDay } = figures
  const date = shortDate(figures.since, language)
  const against = (now: number, then: number) =>
    now === then
      ? t('dashboard.notes.same', { date })
      : t(now > then ? 'dashboard.notes.up' : 'dashboard.notes.down', { number: String(Math.abs(now - then)), date })
  const closed = punctuality.onTime.length + punctuality.late.length
  const rated = ratings.levels.reduce((sum, { length }) => sum + length, 0)
  const onTimeNotes = [
    closed === 0 ? '' : t('dashboard.notes.onTime', { count: punctuality.onTime.length, total: closed }),
    punctuality.unknown.length === 0 ? '' : t('dashboard.notes.unknown', { count: punctuality.unknown.length }),
  ].filter(Boolean)
  const card = (
    name: 'open' | 'overdue' | 'dueSoon' | 'fulfilled' | 'onTime' | 'average',
    value: string,
    note: string,
  ) => ({
    label: t(`dashboard.figures.${name}`),
    value,
    note,
  })
  return [
    card('open', String(open.length), against(open.length, movement.openThen)),
    card('overdue', String(overdue.length), against(overdue.length, movement.overdueThen)),
    card('dueSoon', String(dueSoon.length), t('dashboard.notes.withoutDay', { count: withoutDay.length })),
    card(
      'fulfilled',
      String(fulfilled.length),
      t('dashboard.notes.fulfilledSince', { count: movement.fulfilled.length, date }),
    ),
    card(
      'onTime',
      closed === 0 ? t('dashboard.nothing') : shareText(punctuality.onTime.length / closed, language),
      onTimeNotes.join('; ') || t('dashboard.notes.noneWithDay'),
    ),
    card(
      'average',
      ratings.average === null ? t('dashboard.nothing') : averageText(ratings.average, language),
      t('dashboard.notes.rated', { count: rated, unrated: String(ratings.unrated.length) }),
    ),
  ]
}

const movements = ['opened', 'fulfilled', 'reopened', 'ratedUp', 'ratedDown', 'becameOverdue'] as const

function movementText({ movement, since }: DashboardFigures, language: Language, t: Translate): string {
  const date = longDate(since, language)
  const parts = movements
    .filter(name => movement[name].length > 0)
    .map(name => t(`dashboard.sheet.parts.${name}`, { count: movement[name].length }))
  if (parts.length === 0) return t('dashboard.sheet.noMovement', { date })
  return t('dashboard.sheet.movement', { date, parts: new Intl.ListFormat(language).format(parts) })
}

type Drawn = { title: string; bars: Bar[] }

/** As high as the one with more bars. */
function pairOf(left: Drawn, right: Drawn, t: Translate): [StatusChart, StatusChart] {
  const height = Math.max(left.bars.length, right.bars.length, 1) * BAR_HEIGHT
  return [chartOf(left, height, t), chartOf(right, height, t)]
}

function chartOf({ title, bars }: Drawn, height: number, t: Translate): StatusChart {
  const values = bars.map(({ label, text }) => t('dashboard.sheet.value', { label, text })).join('; ')
  const description = t('dashboard.sheet.picture', { title, values: values || t('dashboard.nothing') })
  const size = { width: CHART_WIDTH, height }
  return { title, description, png: writePng(drawBars({ bars, size })), size }
}

/** Those who have something open, the busiest by what is open; the others together. */
function groupBars(all: readonly FigureGroup[], which: 'byResponsible' | 'byBody', most: number, t: Translate): Bar[] {
  return all
    .filter(({ open }) => open.length > 0)
    .toSorted((one, other) => other.open.length - one.open.length)
    .slice(0, most)
    .map(({ key, name, open, overdue }) => ({
      label: key === '' ? t(`dashboard.none.${which}`) : cleanText(name),
      value: open.length,
      part: overdue.length,
      text:
        overdue.length === 0
          ? String(open.length)
          : t('dashboard.bar', { open: String(open.length), overdue: String(overdue.length) }),
    }))
}

function ratingBars({ ratings }: DashboardFigures, t: Translate): Bar[] {
  const names = ratingTexts(t)
  return [
    ...ratingLevels.map(level => ({
      label: names[level] ?? '',
      value: ratings.levels[level]?.length ?? 0,
      text: String(ratings.levels[level]?.length ?? 0),
      ground: { colour: ratingColours[level]?.ground ?? 'FFFFFF' },
    })),
    {
      label: t('dashboard.unrated'),
      value: ratings.unrated.length,
      text: String(ratings.unrated.length),
      ground: { colour: 'FFFFFF', stripes: 'D5DAE0' },
    },
  ]
}

function ageingBars({ ageing }: DashboardFigures, t: Translate): Bar[] {
  return ageingSpans
    .filter(span => span !== 'unknown' || ageing.unknown.length > 0)
    .map(span => ({
      label: t(`dashboard.ageing.${span}`),
      value: ageing[span].length,
      text: String(ageing[span].length),
    }))
}

function attentionRow(row: PressingAgreement, language: Language, t: Translate): StatusRow {
  const { rating, daysLeft } = row
  const look = rating === null ? undefined : ratingColours[rating]
  return {
    reference: row.reference,
    text: fitting(oneLine(row.text), TEXT_SIZE, LONGEST_TEXT),
    responsible: namesText(row.responsible, t) || t('dashboard.none.byResponsible'),
    due: shortDate(row.dueDate, language),
    overdue: daysLeft < 0 ? t('dashboard.sheet.overdueBy', { count: -daysLeft }) : '',
    rating: look && rating !== null ? { text: ratingTexts(t)[rating] ?? '', ...look } : null,
  }
}

/** As many names as fit, and how many more there are. */
function namesText(names: readonly string[], t: Translate): string {
  const [first, ...others] = names
  if (first === undefined) return ''
  const more = others.length === 0 ? '' : ` ${t('dashboard.sheet.others', { count: others.length })}`
  const all = oneLine(names.join('; '))
  if (fitting(all, TEXT_SIZE, LONGEST_NAMES) === all) return all
  return fitting(oneLine(first), TEXT_SIZE, LONGEST_NAMES - widthOf(more, TEXT_SIZE)) + more
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
