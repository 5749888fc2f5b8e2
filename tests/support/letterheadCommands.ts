import { letterheadKinds } from '../../shared/letterheadFields.ts'
import { languages } from '../../shared/vocabulary.ts'
import type { Pick } from './pick.ts'
import { plainPng } from './pictures.ts'

/** Inputs for the commands about letterheads, as `undoableCommands` wants them; what the files hold is for other tests. */
export const letterheadCommands = {
  'letterheads.choose': (_: unknown, pick: Pick) => ({
    ...place(pick),
    name: pick.text(),
    bytes: new Uint8Array([pick.number(9)]),
  }),
  'logo.choose': (_: unknown, pick: Pick) => ({ name: pick.text(), bytes: plainPng(1 + pick.number(9), 1, [0, 0, 0]) }),
  'logo.remove': () => ({}),
  'letterheads.remove': (_: unknown, pick: Pick) => place(pick),
}

function place(pick: Pick) {
  return { kind: pick.of(letterheadKinds), language: pick.of(languages) }
}
