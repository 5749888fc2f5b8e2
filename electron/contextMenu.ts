import type { ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron'
import type { Translate } from '../shared/texts/index.ts'

type Suggest = (word: string) => Promise<string[]>

/**
 * What the right button offers: better spellings of the word below it, and what the field or the selected text allows. Empty
 * where nothing can be done.
 */
export async function contextMenuOf(
  params: Pick<
    ContextMenuParams,
    'isEditable' | 'selectionText' | 'editFlags' | 'misspelledWord' | 'dictionarySuggestions'
  >,
  contents: Pick<WebContents, 'replaceMisspelling'>,
  suggest: Suggest,
  texts: Translate,
): Promise<MenuItemConstructorOptions[]> {
  const { isEditable, selectionText, editFlags, misspelledWord, dictionarySuggestions } = params
  if (!isEditable && selectionText.trim() === '') return []
  const words =
    misspelledWord === '' || dictionarySuggestions.length > 0 ? dictionarySuggestions : await suggest(misspelledWord)
  const spellings: MenuItemConstructorOptions[] = words.map(word => ({
    label: word,
    click: () => contents.replaceMisspelling(word),
  }))
  const none: MenuItemConstructorOptions[] =
    misspelledWord !== '' && words.length === 0 ? [{ label: texts('desktop.menu.noSpelling'), enabled: false }] : []
  const separator: MenuItemConstructorOptions[] = misspelledWord === '' ? [] : [{ type: 'separator' }]
  const copy: MenuItemConstructorOptions = {
    role: 'copy',
    label: texts('desktop.menu.copy'),
    enabled: editFlags.canCopy,
  }
  if (!isEditable) return [copy]
  return [
    ...spellings,
    ...none,
    ...separator,
    { role: 'cut', label: texts('desktop.menu.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: texts('desktop.menu.paste'), enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: texts('desktop.menu.pastePlain'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: texts('desktop.menu.selectAll'), enabled: editFlags.canSelectAll },
  ]
}
