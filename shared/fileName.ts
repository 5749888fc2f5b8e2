/** Marks that no system lets stand in a name, and characters that hide how a name ends. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
/** Names that Windows keeps for devices, whatever ending stands behind them. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?=[. ]*(\.|$))/i
/** In UTF-8: file systems allow twice as much, and the folders before it count too on some. */
const MOST_BYTES = 120
const LONGEST_EXTENSION = 16

/**
 * One segment that every file system takes as a name, as close to what was wanted as that can be: no folder, no device, no
 * hidden file, nothing that hides what the file is. Where it has to be shortened its ending stays.
 * @param instead the name where nothing is left of what was wanted
 */
export function safeFileName(wanted: string, instead = 'acuerdos'): string {
  const plain = trimmed(wanted.toWellFormed().normalize('NFC').replace(FORBIDDEN, '_'))
  return shortened((isBlank(plain) ? instead : plain).replace(RESERVED, '$1_'), instead)
}

/** Windows drops dots and blanks at the end; a dot before a name hides the file, and a dash makes it look like an option. */
function trimmed(name: string): string {
  return name.replace(/^[-.\s]+/, '').replace(/[.\s]+$/, '')
}

/** Whether nothing is left by which a person would know the file. */
function isBlank(name: string): boolean {
  return /^[_.\s]*$/.test(name)
}

function shortened(name: string, instead: string): string {
  if (bytesOf(name) <= MOST_BYTES) return name
  const [stem, extension] = partsOf(name)
  const kept = fitting(stem, MOST_BYTES - bytesOf(extension))
  return (isBlank(kept) ? instead : kept) + extension
}

/** A name and its ending; what is too long to be an ending belongs to the name. */
function partsOf(name: string): [stem: string, extension: string] {
  const dot = name.lastIndexOf('.')
  const end = dot > 0 && bytesOf(name.slice(dot)) <= LONGEST_EXTENSION ? dot : name.length
  return [name.slice(0, end), name.slice(end)]
}

/** As much of a name as has room, in whole characters. */
function fitting(stem: string, room: number): string {
  let [kept, left] = ['', room]
  for (const { segment } of new Intl.Segmenter().segment(stem)) {
    left -= bytesOf(segment)
    if (left < 0) break
    kept += segment
  }
  return trimmed(kept)
}

function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
  }
  return bytes
}

/**
 * The path of a file with a safe name in a folder (`a/b/` or none), with a number where one has it already: still a name that
 * every file system takes. Systems that do not tell capitals apart must keep both.
 */
export function freeName(taken: Readonly<Record<string, unknown>>, name: string, folder = ''): string {
  const paths = new Set(Object.keys(taken).map(key => key.toLowerCase()))
  const [stem, extension] = partsOf(name)
  for (let number = 1; ; number++) {
    const ending = ` (${number})${extension}`
    const free = folder + (number === 1 ? name : fitting(stem, MOST_BYTES - bytesOf(ending)) + ending)
    if (!paths.has(free.toLowerCase())) return free
  }
}
