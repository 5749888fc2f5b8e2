import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { approvedFolder, picturedDocuments } from './core/documents/picturedDocuments.ts'
import { missingForPictures, picturesOf, writePng } from './support/pictures.ts'

// Takes the pictures of all documents as they are now for the approved ones. To be run only after looking at them.
const missing = missingForPictures()
if (missing !== null) {
  console.error(`no pictures can be made here: ${missing} is not on this machine`)
  process.exit(1)
}
const pictures = picturesOf(await picturedDocuments())
rmSync(approvedFolder, { recursive: true, force: true })
mkdirSync(approvedFolder, { recursive: true })
for (const [name, picture] of pictures) writePng(picture, path.join(approvedFolder, `${name}.png`))
console.log(`${pictures.size} pictures in ${approvedFolder}`)
