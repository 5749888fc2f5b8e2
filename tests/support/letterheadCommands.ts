import { letterheadKinds } from '../../shared/letterheadFields.ts'
import { languages } from '../../shared/vocabulary.ts'
import type { Pick } from './pick.ts'

/** Inputs for the commands about letterheads, as `undoableCommands` wants them; what the files hold is for other tests. */
export const letterheadCommands = {
  'letterheads.choose': (_: unknown, pick: Pick) => ({
    ...place(pick),
    name: pick.text(),
    bytes: new Uint8Array([pick.number(9)]),
  }),
  'letterheads.remove': (_: unknown, pick: Pick) => place(pick),
}

function place(pick: Pick) {
  return { kind: pick.of(letterheadKinds), language: pick.of(languages) }
}
