import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { contextMenuOf } from '../../electron/contextMenu.ts'
import { menuOf } from '../../electron/menu.ts'
import { menuCommands } from '../../shared/bridge.ts'
import { translator } from '../../shared/texts/index.ts'
import { opened } from './support.ts'

type Item = MenuItemConstructorOptions
const platforms = ['linux', 'win32', 'darwin'] as const

function itemsOf(items: Item[]): Item[] {
  return items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}
const all = (platform: NodeJS.Platform, language: 'es' | 'en', packaged = false) =>
  itemsOf(menuOf({ platform, packaged, texts: translator(language), command: () => {} }))

describe('the menu', () => {
  it.each(platforms)('has words for every entry in both languages on %s, roles included', platform => {
    const [spanish, english] = [all(platform, 'es'), all(platform, 'en')]
    for (const items of [spanish, english])
      expect(items.filter(({ type, label }) => type !== 'separator' && !label?.trim())).toEqual([])
    expect(spanish.filter(({ role }) => role).length).toBeGreaterThan(8)
    const same = spanish.filter(({ label }, index) => label && label === english[index]?.label)
    // The program's name, and a word that both languages share.
    expect(same.map(({ label }) => label)).toEqual(platform === 'darwin' ? ['Acuerdos'] : [])
  })

  it.each(platforms)('has copying and pasting on %s, where the keyboard may need it', platform => {
    const roles = all(platform, 'es').map(({ role }) => role)
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'quit', 'togglefullscreen']))
  })

  it('gives no key to two entries', () => {
    for (const platform of platforms) {
      const keys = all(platform, 'es').flatMap(({ accelerator }) => accelerator ?? [])
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('only shows the keys that the window hears itself', () => {
    const quiet = all('linux', 'es').filter(({ registerAccelerator }) => registerAccelerator === false)
    expect(quiet.map(({ label }) => label)).toEqual(['Deshacer', 'Rehacer', 'Buscar en todo…'])
  })

  it('reaches the window through one channel, by name', async () => {
    const { contents, menus, windows } = await opened()
    const items = itemsOf(menus.at(-1)?.template ?? [])
    const click = (item: Item) => item.click?.({} as never, undefined, {} as never)
    for (const item of items) click(item)
    const sent = contents.test.sent.filter(({ channel }) => channel === 'acuerdos:menu-command')
    expect(sent.map(({ word }) => JSON.parse(String(word))).sort()).toEqual([...menuCommands].sort())
    windows[0]?.destroy()
    for (const item of items) click(item)
  })
})

describe('the menu of the right button', () => {
  const flags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true } as ContextMenuParams['editFlags']
  const suggested: string[] = []
  const field = {
    isEditable: true,
    selectionText: '',
    editFlags: flags,
    misspelledWord: '',
    dictionarySuggestions: suggested,
  }
  const menu = (changes: Partial<typeof field>, replaced: string[] = []) =>
    contextMenuOf(
      { ...field, ...changes },
      { replaceMisspelling: word => void replaced.push(word) },
      async word => (word === 'reunion' ? ['reunión'] : []),
      translator('es'),
    )
  const labels = async (changes: Parameters<typeof menu>[0]) =>
    (await menu(changes)).flatMap(({ label }) => label ?? [])

  it('offers in a field what can be done there, in the person’s language', async () => {
    expect(await labels({})).toEqual(['Cortar', 'Copiar', 'Pegar', 'Pegar sin formato', 'Seleccionar todo'])
    const items = await menu({ editFlags: { ...flags, canCut: false } })
    expect(items.find(({ role }) => role === 'cut')?.enabled).toBe(false)
  })

  it('offers to copy what is selected elsewhere, and nothing where nothing is', async () => {
    expect(await labels({ isEditable: false, selectionText: 'acta' })).toEqual(['Copiar'])
    expect(await labels({ isEditable: false, selectionText: ' ' })).toEqual([])
  })

  it('offers better spellings first, the system’s where it has some', async () => {
    expect((await labels({ misspelledWord: 'reunion' }))[0]).toBe('reunión')
    expect((await labels({ misspelledWord: 'xyz' }))[0]).toBe('Sin sugerencias de ortografía')
    expect((await labels({ misspelledWord: 'reunion', dictionarySuggestions: ['Reunión'] }))[0]).toBe('Reunión')
    const replaced: string[] = []
    const [first] = await menu({ misspelledWord: 'reunion' }, replaced)
    first?.click?.({} as never, undefined, {} as never)
    expect(replaced).toEqual(['reunión'])
  })

  it('opens where the button was pressed', async () => {
    const { contents, popups } = await opened()
    contents.emit('context-menu', {}, { ...field, isEditable: false, selectionText: 'acta' })
    await expect.poll(() => popups.length).toBe(1)
    contents.emit('context-menu', {}, { ...field, isEditable: false })
    expect(popups.length).toBe(1)
  })
})
