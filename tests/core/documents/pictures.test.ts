import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { difference, missingForPictures, picturesOf, readPng, writePng } from '../../support/pictures.ts'
import { approvedFolder, picturedDocuments } from './picturedDocuments.ts'

/** Greys, of 255. Another version of LibreOffice draws a letter by less; a line that moved differs by more. */
const ALLOWED = 24

const missing = missingForPictures()

it.skipIf(missing !== null)(
  missing === null
    ? 'every document that leaves looks as it was approved'
    : `every document that leaves looks as it was approved (not looked at: ${missing} is not on this machine)`,
  async () => {
    const changed: string[] = []
    for (const [name, picture] of picturesOf(await picturedDocuments())) {
      const approved = readPng(path.join(approvedFolder, `${name}.png`))
      if (approved !== null && difference(picture, approved) <= ALLOWED) continue
      const now = path.join(tmpdir(), 'changed-pictures', `${name}.png`)
      writePng(picture, now)
      changed.push(now)
    }
    expect(changed, 'look at these pictures; npm run -s approve-pictures takes them as they are now').toEqual([])
  },
)
