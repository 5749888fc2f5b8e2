import { expect, test } from 'vitest'
import { createDrafts, placed, placeOf, removeDraftsOf } from '../../renderer/ui/drafts.ts'

/** A browser's storage and locks, which its windows share; a window that is closed lets its lock go. */
function browser() {
  const items = new Map<string, string>()
  const storage: Storage = {
    get length() {
      return items.size
    },
    key: index => [...items.keys()][index] ?? null,
    getItem: key => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: key => void items.delete(key),
    clear: () => items.clear(),
  }
  const held = new Set<string>()
  function open(folder = '/home/ana/acuerdos') {
    let own = ''
    const locks = {
      request: (name: string) => {
        own = name
        held.add(name)
        return new Promise<never>(() => {})
      },
      query: async () => ({ held: [...held].map(name => ({ name })), pending: [] }),
    }
    const drafts = createDrafts(storage, locks)
    drafts.open(folder)
    return { drafts, die: () => held.delete(own) }
  }
  return { storage, open }
}

const text = { method: 'points.change', id: 'p/1', field: 'text' }

test('what a window leaves is found by the next one, with the newest words, and by no other workspace', async () => {
  const { open } = browser()
  const first = open()
  first.drafts.keep(text, { was: '', now: 'Se acuerda' }, false)
  first.drafts.keep(text, { was: '', now: 'Se acuerda ampliar' }, false)
  const second = open()
  expect(await second.drafts.left()).toEqual([])
  first.die()
  const [left, ...others] = await second.drafts.left()
  expect(others).toEqual([])
  expect(left?.draft).toEqual({ ...text, was: '', now: 'Se acuerda ampliar', leaving: false })
  expect(await open('/home/ana/other').drafts.left()).toEqual([])
  second.drafts.remove(left?.key ?? '')
  expect(await second.drafts.left()).toEqual([])
})

test('what has been stored is not left', async () => {
  const { open, storage } = browser()
  const first = open()
  first.drafts.keep(text, { was: '', now: 'a' }, true)
  first.drafts.keep(text, null, false)
  first.die()
  expect(await open().drafts.left()).toEqual([])
  expect(storage.length).toBe(0)
})

test('records that are erased for good take their drafts with them', async () => {
  const { open, storage } = browser()
  const { drafts, die } = open()
  drafts.keep(text, { was: '', now: 'secret' }, false)
  drafts.keep({ ...text, id: 'p2' }, { was: '', now: 'stays' }, false)
  die()
  removeDraftsOf(new Set(['p/1']), storage)
  expect((await open().drafts.left()).map(({ draft }) => draft.now)).toEqual(['stays'])
})

test('what is not a draft is let alone', async () => {
  const { open, storage } = browser()
  const first = open()
  first.drafts.keep(text, { was: '', now: 'a' }, false)
  first.die()
  const key = storage.key(0) ?? ''
  for (const value of ['', '{', 'null', '[]', '{"method":1}']) {
    storage.setItem(key, value)
    expect(await open().drafts.left()).toEqual([])
  }
})

test('a saver says which field it saves, as its command writes it', () => {
  const { open } = browser()
  const saver = placed(async () => {}, { ...text, asSent: value => value || null })
  const place = placeOf(saver)
  expect(placeOf(async () => {})).toBeNull()
  const { drafts, die } = open()
  if (place) drafts.keep(place, { was: '', now: 'x' }, false)
  die()
  return expect(open().drafts.left()).resolves.toMatchObject([{ draft: { was: null, now: 'x' } }])
})
