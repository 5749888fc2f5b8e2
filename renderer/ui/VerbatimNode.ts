import { Node } from '@tiptap/core'
import { VERBATIM } from './markdownRead.ts'

/** What the editor cannot show otherwise, as it is written: it can be moved and deleted whole, and goes out as it came in. */
export const VerbatimNode = Node.create({
  name: VERBATIM,
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({ text: { default: '', rendered: false } }),
  renderHTML: ({ node }) => ['pre', { contenteditable: 'false' }, String(node.attrs.text)],
})
