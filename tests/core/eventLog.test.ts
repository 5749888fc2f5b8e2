import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { noteDeath, openEventLog, scrubbed } from '../../core/eventLog.ts'
import { startCore } from '../../core/start.ts'
import { contract, type Output } from '../../shared/contract/index.ts'
import { supportText } from '../../shared/supportText.ts'
import { translator } from '../../shared/texts/index.ts'
import { temporaryFolder } from '../support/core.ts'
import { canary, otherCanary, tracesIn } from '../support/traces.ts'
import { emptyMinutes } from '../support/world.ts'

const linesIn = (folder: string) =>
  openEventLog(folder)
    .latest(10_000)
    .map(line => JSON.parse(line))
const logged = (folder: string) => path.join(folder, 'logs')

describe('the log', () => {
  it('is kept in at most five files of a megabyte, for its owner alone', () => {
    const folder = temporaryFolder()
    const log = openEventLog(folder)
    log.keep()
    for (let count = 0; count < 60_000; count++)
      log.write({ level: 'info', event: 'call', method: 'workspace.verify', ms: count, fault: 'x'.repeat(50) })
    const files = fs.readdirSync(logged(folder))
    expect(files.sort()).toEqual(['acuerdos.log', ...[1, 2, 3, 4].map(number => `acuerdos.log.${number}`)])
    for (const name of files) {
      const { size, mode } = fs.statSync(path.join(logged(folder), name))
      expect(size).toBeLessThanOrEqual(1024 * 1024)
      if (process.platform !== 'win32') expect(mode & 0o077).toBe(0)
    }
    expect(linesIn(folder).at(-1)).toMatchObject({ ms: 59_999 })
  })

  it('writes nothing into a folder that is not known to be ours, and never fails', () => {
    const folder = temporaryFolder()
    const log = openEventLog(folder)
    log.write({ level: 'info', event: 'started' })
    expect(fs.readdirSync(folder)).toEqual([])
    noteDeath(folder, 'Error: gone', true)
    expect(fs.readdirSync(folder)).toEqual([])
    fs.writeFileSync(logged(folder), 'a file stands in the way')
    log.keep()
    log.write({ level: 'info', event: 'stopped' })
    expect(log.latest(10)).toEqual([])
  })

  it('tells where a fault arose, and nothing of what it says', () => {
    const quoting = new TypeError(
      `${canary}\n    at ${otherCanary} (/home/x/core/Zyxqjwkvu.ts:1:1)\n    at (core/Qxwzkjpv.ts:2:2)`,
    )
    Object.assign(quoting, { code: canary })
    const told = scrubbed(quoting)
    expect(told).toMatch(/^TypeError/)
    expect(told).not.toMatch(/zyxq|qxwz/i)
    quoting.message = 'another'
    expect(scrubbed(quoting)).toBe('TypeError')
    const folder = temporaryFolder()
    openEventLog(folder).keep()
    fs.mkdirSync(logged(folder))
    fs.writeFileSync(path.join(logged(folder), 'acuerdos.log'), '')
    noteDeath(folder, quoting.stack ?? '', true)
    noteDeath(folder, canary, false)
    expect(linesIn(folder).map(({ event, fault }) => [event, fault])).toEqual([
      ['thread', 'TypeError'],
      ['thread', 'Error'],
    ])
    expect(tracesIn(logged(folder))).toEqual([])
  })
})

describe('a core', () => {
  it('logs its start, what was refused and what works on files, and nothing that anybody wrote', async () => {
    const folder = path.join(temporaryFolder(), 'workspace')
    const faults: string[] = []
    const core = startCore({ folder, create: true, automaticBackups: false, report: (_, fault) => faults.push(fault) })
    const ask = (method: string, input: unknown) => core.call(method, input)
    const words = `${canary} ${otherCanary}`
    await ask('workspace.setUp', { name: words, institution: words, language: 'es' })
    await ask('people.add', { name: words })
    await ask('meetings.import', {
      minutes: { ...emptyMinutes, title: words, aims: [words] },
      source: { name: `${canary}.txt`, bytes: new TextEncoder().encode(words) },
    })
    await ask('search.find', { words })
    // Whatever is sent, and to whatever name.
    await ask(canary, { [canary]: words })
    await ask('people.add', { [canary]: words })
    await ask('meetings.get', { id: words })
    await ask('meetings.find', { reference: words })
    await ask('people.add', { name: words, id: words })
    await ask('minutes.read', { name: `${canary}.docx`, bytes: new TextEncoder().encode(words), language: 'es' })
    await ask('bodies.add', { code: 'GNC', name: words, kind: 'bilateral' })
    await ask('bodies.add', { code: 'GNC', name: words, kind: 'bilateral' })
    await ask('backups.make', {})
    await ask('workspace.verify', {})
    await ask('backups.restore', { sequence: 99 })
    const facts = await ask('support.facts', {})
    await core.close()
    expect(tracesIn(logged(folder))).toEqual([])
    expect(JSON.stringify(facts)).not.toMatch(/zyxq|qxwz/i)
    expect(JSON.stringify(facts)).not.toContain(folder)
    const lines = linesIn(folder)
    expect(lines.map(({ event }) => event)).toEqual(expect.arrayContaining(['started', 'opened', 'call', 'stopped']))
    expect(lines).toContainEqual(expect.objectContaining({ method: 'unknown', code: 'input.unknownOperation' }))
    expect(lines).toContainEqual(expect.objectContaining({ method: 'backups.restore', code: 'backup.missing' }))
    expect(lines).toContainEqual(expect.objectContaining({ method: 'workspace.verify', level: 'info' }))
    if (!facts.ok) throw new Error(facts.error.code)
    const checked: Output<'support.facts'> = contract['support.facts'].output.parse(facts.value)
    expect(checked.lastCheck?.code).toBeNull()
    for (const language of ['es', 'en'] as const) {
      const text = supportText(translator(language), checked, '1.2.3')
      expect(text).toContain('Acuerdos 1.2.3')
      expect(text).toMatch(/meeting 1, /)
    }
  })

  it('leaves a folder alone in which another program works', async () => {
    const folder = path.join(temporaryFolder(), 'workspace')
    const first = startCore({ folder, create: true, automaticBackups: false })
    await first.call('workspace.get', {})
    const before = fs.readFileSync(path.join(logged(folder), 'acuerdos.log'), 'utf8')
    const second = startCore({ folder, create: true, automaticBackups: false })
    const facts = await second.call('support.facts', {})
    expect(facts).toMatchObject({ ok: true, value: { problem: 'workspace.inUse' } })
    await second.close()
    expect(fs.readFileSync(path.join(logged(folder), 'acuerdos.log'), 'utf8')).toBe(before)
    await first.close()
  })
})
