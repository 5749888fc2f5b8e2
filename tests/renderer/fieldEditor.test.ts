import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Change, createFieldEditor, type FieldEditor } from '../../renderer/ui/fieldEditor.ts'
import { createSaves, type Saves } from '../../renderer/ui/saves.tsx'
import { Refusal } from '../../shared/errors.ts'

/** A core with one text field: it stores after `latency`, compares `was`, and can be made to refuse. */
function fieldOfCore(stored = '') {
  const core = {
    stored,
    latency: 10,
    refusal: null as Refusal | null,
    log: [] as Change<string>[],
    running: 0,
    most: 0,
    async save({ was, now }: Change<string>) {
      core.running += 1
      core.most = Math.max(core.most, core.running)
      await new Promise(resolve => setTimeout(resolve, core.latency))
      core.running -= 1
      if (core.refusal) throw core.refusal
      if (core.stored !== was && core.stored !== now) throw changedElsewhere(core.stored, now)
      core.log.push({ was, now })
      core.stored = now
    },
  }
  return core
}

function changedElsewhere(theirs: string, yours: string): Refusal {
  return Refusal.of('record.changedElsewhere', { kind: 'point', id: 'p', field: 'text', theirs, yours })
}

let saves: Saves
let core: ReturnType<typeof fieldOfCore>
let editor: FieldEditor<string>
/** What would survive the window now. */
let kept: Change<string> | null = null
let keptOften = 0

function edit(value: string) {
  saves = createSaves()
  core = fieldOfCore(value)
  editor = createFieldEditor<string>({
    value,
    saves,
    save: change => saves.track(() => core.save(change)),
    same: Object.is,
    stored: text => text.trim(),
    parseTheirs: text => text,
    keep: change => {
      kept = change
      keptOften += 1
    },
  })
  kept = null
  keptOften = 0
}

beforeEach(() => {
  vi.useFakeTimers()
  edit('')
})
afterEach(() => {
  vi.useRealTimers()
})

describe('saving as it is typed', () => {
  test('waits for a pause, then saves once with what stood there before', async () => {
    editor.type('a')
    await vi.advanceTimersByTimeAsync(100)
    editor.type('ab')
    await vi.advanceTimersByTimeAsync(399)
    expect(core.log).toEqual([])
    await vi.advanceTimersByTimeAsync(50)
    expect(core.log).toEqual([{ was: '', now: 'ab' }])
    expect(saves.state().kind).toBe('saved')
  })

  test('no word waits longer than half a second, however fast one types', async () => {
    for (let letters = 1; letters <= 40; letters += 1) {
      editor.type('x'.repeat(letters))
      await vi.advanceTimersByTimeAsync(100)
      const waiting = letters - core.stored.length
      expect(waiting).toBeLessThanOrEqual(6)
    }
  })

  test('never sends two saves at once, and each begins where the last one ended', async () => {
    core.latency = 1_500
    editor.type('one')
    await vi.advanceTimersByTimeAsync(500)
    editor.type('one two')
    await vi.advanceTimersByTimeAsync(900)
    editor.type('one two three')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(core.most).toBe(1)
    expect(core.stored).toBe('one two three')
    expect(core.log.map(change => change.was)).toEqual(['', ...core.log.slice(0, -1).map(change => change.now)])
  })

  test('flush saves at once what waits, also what is typed while a save is under way', async () => {
    editor.type('first')
    const flushed = editor.flush()
    editor.type('first and second')
    await vi.advanceTimersByTimeAsync(100)
    await flushed
    expect(core.stored).toBe('first and second')
  })

  test('a space at the end stays while one types and goes when one leaves', async () => {
    editor.type('agreed ')
    await vi.advanceTimersByTimeAsync(500)
    editor.receive('agreed')
    expect(core.stored).toBe('agreed')
    expect(editor.state().value).toBe('agreed ')
    editor.type('agreed upon')
    await vi.advanceTimersByTimeAsync(500)
    expect(core.stored).toBe('agreed upon')
    editor.type('agreed upon  ')
    await editor.leave()
    expect(editor.state().value).toBe('agreed upon')
    expect(saves.state().kind).toBe('saved')
  })

  test('typing and taking it back saves nothing', async () => {
    edit('same')
    editor.type('same!')
    editor.type('same')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(core.log).toEqual([])
  })
})

describe('what comes from the core', () => {
  test('shows a change by others where nothing waits', () => {
    editor.receive('theirs')
    expect(editor.state().value).toBe('theirs')
  })

  test('never replaces words that are not saved yet', async () => {
    editor.type('mine')
    editor.receive('theirs')
    expect(editor.state().value).toBe('mine')
  })

  test('an answer that is older than what was saved since does not bring the older words back', async () => {
    editor.type('A')
    await vi.advanceTimersByTimeAsync(500)
    editor.type('AB')
    await vi.advanceTimersByTimeAsync(500)
    editor.receive('A')
    expect(editor.state().value).toBe('AB')
    editor.receive('AB')
    editor.receive('C')
    expect(editor.state().value).toBe('C')
  })

  test('undo shows its result even where it looks like an echo', async () => {
    editor.type('A')
    await vi.advanceTimersByTimeAsync(500)
    editor.type('AB')
    await vi.advanceTimersByTimeAsync(500)
    saves.forget()
    editor.receive('A')
    expect(editor.state().value).toBe('A')
  })
})

describe('when somebody else changed the same field', () => {
  beforeEach(async () => {
    core.stored = 'theirs'
    editor.type('mine')
    await vi.advanceTimersByTimeAsync(500)
  })

  test('keeps both in sight and sends nothing until one is chosen', async () => {
    expect(editor.state()).toMatchObject({ value: 'mine', conflict: { theirs: 'theirs' } })
    expect(saves.state().kind).toBe('failed')
    editor.type('mine, longer')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(core.stored).toBe('theirs')
  })

  test('mine: replaces theirs', async () => {
    editor.choose('mine')
    await vi.advanceTimersByTimeAsync(500)
    expect(core.log).toEqual([{ was: 'theirs', now: 'mine' }])
    expect(editor.state().conflict).toBeNull()
    expect(saves.state().kind).toBe('saved')
  })

  test('theirs: takes theirs and saves nothing', async () => {
    editor.choose('theirs')
    await vi.advanceTimersByTimeAsync(500)
    expect(editor.state().value).toBe('theirs')
    expect(core.log).toEqual([])
    expect(saves.state().kind).not.toBe('failed')
  })
})

describe('when a save is refused', () => {
  test('says why, keeps the words, and tries again by itself when the cause may pass', async () => {
    core.refusal = Refusal.of('host.unreachable', {})
    editor.type('kept')
    await vi.advanceTimersByTimeAsync(500)
    expect(editor.state()).toMatchObject({ value: 'kept', problem: { code: 'host.unreachable' } })
    expect(saves.state().kind).toBe('failed')
    core.refusal = null
    await vi.advanceTimersByTimeAsync(6_000)
    expect(core.stored).toBe('kept')
    expect(editor.state().problem).toBeNull()
    expect(saves.state().kind).toBe('saved')
  })

  test('does not hammer a core that says no; the next word tries again', async () => {
    core.refusal = Refusal.of('input.invalid', { field: 'title', reason: 'tooLong' })
    const save = vi.spyOn(core, 'latency', 'get')
    editor.type('too long')
    await vi.advanceTimersByTimeAsync(30_000)
    expect(save).toHaveBeenCalledTimes(1)
    core.refusal = null
    editor.type('short')
    await vi.advanceTimersByTimeAsync(500)
    expect(core.stored).toBe('short')
  })

  test('closing hands over why words could not be saved', async () => {
    core.refusal = Refusal.of('record.notFound', { kind: 'point', id: 'p' })
    editor.type('lost')
    const closed = editor.close()
    await vi.advanceTimersByTimeAsync(100)
    expect(await closed).toMatchObject({ code: 'record.notFound' })
    expect(saves.state().kind).not.toBe('failed')
  })
})

test('flushing the window saves every field that waits', async () => {
  const other = createFieldEditor<string>({ value: '', saves, save: core.save, same: Object.is })
  core.stored = ''
  editor.type('x')
  const flushed = saves.flush()
  await vi.advanceTimersByTimeAsync(50)
  await flushed
  expect(core.stored).toBe('x')
  await other.close()
})

describe('a command of the page stores another value', () => {
  test('the words typed so far are sent ahead, nothing is saved twice, and going on saves from there', async () => {
    editor.type('one')
    await vi.advanceTimersByTimeAsync(405)
    editor.type('one two')
    // The first words are still under way: the command that follows begins where they end.
    expect(editor.sent()).toBe('one')
    editor.adopt('one t')
    expect(editor.state().value).toBe('one t')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(core.log).toEqual([{ was: '', now: 'one' }])
    expect(editor.sent()).toBe('one t')
    expect(editor.back()).toBeNull()
    core.stored = 'one t'
    editor.receive('one t')
    editor.type('one three')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(core.stored).toBe('one three')
    expect(saves.state().kind).toBe('saved')
  })
})

describe('words that nobody has acknowledged', () => {
  test('are kept within a second, and everything after them sooner', async () => {
    core.latency = 60_000
    for (let letters = 1; letters <= 50; letters += 1) {
      editor.type('x'.repeat(letters))
      await vi.advanceTimersByTimeAsync(100)
      expect(letters - (kept?.now.length ?? 0)).toBeLessThanOrEqual(letters <= 10 ? 8 : 3)
    }
    expect(kept?.was).toBe('')
  })

  test('are kept no longer than until they are stored', async () => {
    core.refusal = Refusal.of('disk.full', {})
    editor.type('full')
    await vi.advanceTimersByTimeAsync(600)
    expect(kept).toEqual({ was: '', now: 'full' })
    expect(saves.state()).toMatchObject({ kind: 'failed', problem: { code: 'disk.full' } })
    core.refusal = null
    await vi.advanceTimersByTimeAsync(3_000)
    expect(core.stored).toBe('full')
    expect(kept).toBeNull()
    expect(saves.state()).toMatchObject({ kind: 'saved', problem: null })
  })

  test('are not written beside a core that stores them in time', async () => {
    for (let letters = 1; letters <= 30; letters += 1) {
      editor.type('x'.repeat(letters))
      await vi.advanceTimersByTimeAsync(100)
    }
    await vi.advanceTimersByTimeAsync(2_000)
    expect(core.stored).toHaveLength(30)
    expect(keptOften).toBe(0)
  })

  test('are kept when the field is closed, and when the window goes', async () => {
    core.refusal = Refusal.of('host.unreachable', {})
    editor.type('mine')
    saves.keep()
    expect(kept).toEqual({ was: '', now: 'mine' })
    editor.type('mine too')
    const closed = editor.close()
    await vi.advanceTimersByTimeAsync(100)
    await closed
    expect(kept).toEqual({ was: '', now: 'mine too' })
  })

  test('are tried again less and less often, and at once with the next word', async () => {
    core.refusal = Refusal.of('disk.full', {})
    const save = vi.spyOn(core, 'latency', 'get')
    editor.type('a')
    await vi.advanceTimersByTimeAsync(60_000)
    const tries = save.mock.calls.length
    expect(tries).toBeGreaterThan(4)
    expect(tries).toBeLessThan(10)
    core.refusal = null
    editor.type('ab')
    await vi.advanceTimersByTimeAsync(500)
    expect(core.stored).toBe('ab')
  })
})
