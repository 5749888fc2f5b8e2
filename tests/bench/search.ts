import { createCore } from '../../core/core.ts'
import { sources } from '../../core/searchSources.ts'
import { type OpenFile, openFile } from '../../db/open.ts'
import { query } from '../../db/rows.ts'
import { searchExpression } from '../../db/searchIndex.ts'
import { atMost, atMostTimes, type Check, fasterBy, notMeasured, series, told } from './checks.ts'
import { type Measure, nameOf, type Size } from './figure.ts'
import { type Typed, typedQueries } from './queries.ts'
import { median, type Summary, summary, timed } from './statistics.ts'
import { searchWordFiles, wordFilesOf } from './wordFiles.ts'
import { generated } from './workspaces.ts'

const QUERIES = 400
const ROUNDS = 3
/** The slow ways are measured on some of the same queries. */
const SLOW_QUERIES = 60
const FILE_QUERIES = 3

/** P1: search as you type, fifty hits with highlights, through the core. */
export const measureSearch: Measure = async size => {
  const file = openFile(await generated(size.meetings), { create: false })
  const queries = typedQueries(file, QUERIES)
  const searched = await searchAll(file, queries)
  const like = median(some(queries, SLOW_QUERIES).map(typed => likeTime(file, typed)))
  const ours = summary(searched.ours)
  const bare = summary(searched.bare)
  const marked = summary(searched.marked)
  file.close()
  const detail = { ours: series(ours), bareRows: series(bare), bareWithText: series(marked) }
  const p95 = { figure: 'P1', unit: 'ms', value: ours.p95 } as const
  const middle = { figure: 'P1', unit: 'ms', value: ours.median } as const
  return [
    atMost(16, { ...p95, what: `search of ${nameOf(size)}, p95`, detail: { ...detail, kinds: searched.kinds } }),
    atMostTimes(2, { what: 'bare FTS5 with the text marked, p95', value: marked.p95 }, { ...p95, what: 'the same' }),
    told({ figure: 'P1', unit: 'ms', value: bare.p95, what: 'bare FTS5 that gives only row numbers, p95' }),
    fasterBy(
      20,
      { what: `LIKE '%…%' over the records, median of ${SLOW_QUERIES}`, value: like },
      { ...middle, what: 'search, median' },
    ),
    await besideFiles(size, queries, ours),
    await besideLarge(size, queries, ours),
  ]
}

type Searched = { ours: number[]; bare: number[]; marked: number[]; kinds: Record<string, Record<string, number>> }

/** Every query in turn in each way, so that all ways meet the same state of machine and memory. */
async function searchAll(file: OpenFile, queries: readonly Typed[]): Promise<Searched> {
  const core = createCore({
    file,
    documents: { produce: refuse, read: refuse },
    user: 'measuring',
    clock: () => new Date(),
    announce: () => {},
    report: (_, error) => {
      throw error
    },
    checkOutputs: false,
  })
  const newest = 'WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT 50'
  const bare = file.connection.prepare(`SELECT rowid FROM search_index ${newest}`)
  const marked = file.connection.prepare(
    `SELECT rowid, snippet(search_index, 0, '[', ']', '…', 24) FROM search_index ${newest}`,
  )
  const all: Searched = { ours: [], bare: [], marked: [], kinds: {} }
  const byKind = new Map<string, number[]>()
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const { kind, words } of queries) {
      const expression = searchExpression(words)
      if (expression === null) continue
      const ours = await timed(async () => {
        const answer = await core.call('search.find', { words, limit: 50 })
        if (!answer.ok) throw new Error(answer.error.code)
      })
      const times = {
        ours,
        bare: await timed(() => bare.all(expression)),
        marked: await timed(() => marked.all(expression)),
      }
      if (round < 0) continue
      all.ours.push(times.ours)
      all.bare.push(times.bare)
      all.marked.push(times.marked)
      byKind.set(kind, [...(byKind.get(kind) ?? []), times.ours])
    }
  }
  for (const [kind, times] of byKind) all.kinds[kind] = series(summary(times))
  return all
}

/**
 * The same words anywhere in the same texts, in the same order, as a program finds them that keeps no index: in the records
 * themselves. Accents count, which spares it work.
 */
function likeTime(file: OpenFile, { words }: Typed): number {
  const parts = words.split(' ')
  const rule = parts.map(() => 'text LIKE ?').join(' AND ')
  const texts = Object.values(sources).map(({ rows }) => query(rows).compile().sql)
  const all = texts.map(text => `SELECT "recordId", date, text FROM (${text})`).join(' UNION ALL ')
  const statement = file.connection.prepare(`SELECT * FROM (${all}) WHERE ${rule} ORDER BY date DESC LIMIT 50`)
  const begun = performance.now()
  statement.all(...parts.map(word => `%${word}%`))
  return performance.now() - begun
}

async function besideFiles(size: Size, queries: readonly Typed[], ours: Summary): Promise<Check> {
  const folder = await wordFilesOf(size.meetings)
  const times: number[] = []
  for (const { words } of some(queries, FILE_QUERIES)) times.push(await timed(() => searchWordFiles(folder, words)))
  const other = { what: `opening ${size.meetings.toLocaleString('en-US')} Word files, median`, value: median(times) }
  return fasterBy(1_000, other, { figure: 'P1', unit: 'ms', value: ours.median, what: 'search, median' })
}

async function besideLarge(size: Size, queries: readonly Typed[], ours: Summary): Promise<Check> {
  const what = 'search of XL, p95'
  if (size.large === null) return notMeasured('P1', what, '≤ 3 ×', 'only with --size XL')
  const file = openFile(await generated(size.large), { create: false })
  const large = await searchAll(file, queries)
  file.close()
  const all = summary(large.ours)
  const detail = { ours: series(all), bareWithText: series(summary(large.marked)), kinds: large.kinds }
  return atMostTimes(3, { what: 'of L', value: ours.p95 }, { figure: 'P1', unit: 'ms', value: all.p95, what, detail })
}

function some<T>(list: readonly T[], count: number): T[] {
  const step = list.length / count
  return Array.from({ length: count }, (_, index) => list[Math.floor(index * step)]).filter(one => one !== undefined)
}

function refuse(): never {
  throw new Error('nothing here makes documents')
}
