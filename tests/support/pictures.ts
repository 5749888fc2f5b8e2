import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A picture of all pages of a document beside each other, each dot a grey from 0 to 255. */
export type Picture = { width: number; height: number; dots: Uint8Array }

const DOTS_PER_INCH = 20
const GAP = 4

/** What is missing on this machine to make pictures of documents; null where nothing is. */
export function missingForPictures(): string | null {
  for (const program of ['soffice', 'pdftoppm']) {
    if (!answers(program, program === 'soffice' ? '--version' : '-v')) return program
  }
  if (!answers('fc-list', ':')) return 'fc-list'
  return execFileSync('fc-list', [':', 'family']).toString().includes('Liberation Sans') ? null : 'Liberation Sans'
}

/** The documents as LibreOffice shows them, in one run, for its start takes longest. */
export function picturesOf(documents: ReadonlyMap<string, Uint8Array>): Map<string, Picture> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'))
  try {
    const names = [...documents.keys()]
    for (const [name, bytes] of documents) writeFileSync(path.join(folder, `${name}.docx`), bytes)
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
    const files = names.map(name => path.join(folder, `${name}.docx`))
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'pipe',
    })
    return new Map(names.map(name => [name, pictureOf(path.join(folder, `${name}.pdf`))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * How far two pictures differ where they differ most: means of squares of eight dots are compared, so that edges of letters may be
 * drawn a little otherwise, but no line may be elsewhere. 255 where they are not of one size.
 */
export function difference(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 255
  let most = 0
  for (let top = 0; top < one.height; top += SQUARE) {
    for (let left = 0; left < one.width; left += SQUARE) {
      most = Math.max(most, Math.abs(meanOf(one, left, top) - meanOf(other, left, top)))
    }
  }
  return most
}

const SQUARE = 8

function meanOf({ width, height, dots }: Picture, left: number, top: number): number {
  let sum = 0
  let count = 0
  for (let y = top; y < Math.min(top + SQUARE, height); y += 1) {
    for (let x = left; x < Math.min(left + SQUARE, width); x += 1) {
      sum += dots[y * width + x] ?? 0
      count += 1
    }
  }
  return sum / count
}

function pictureOf(pdf: string): Picture {
  const folder = mkdtempSync(path.join(path.dirname(pdf), 'pages-'))
  execFileSync('pdftoppm', ['-gray', '-r', String(DOTS_PER_INCH), pdf, path.join(folder, 'page')])
  const listed = execFileSync('ls', [folder]).toString().trim().split('\n').sort()
  return beside(listed.map(name => readPgm(readFileSync(path.join(folder, name)))))
}

/** A page as pdftoppm writes it: a head of three numbers, then the dots. */
function readPgm(bytes: Buffer): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40))
  if (!head) throw new Error('not a picture in grey')
  return { width: Number(head[1]), height: Number(head[2]), dots: new Uint8Array(bytes.subarray(head[0].length)) }
}

function beside(pages: readonly Picture[]): Picture {
  const width = pages.reduce((sum, page) => sum + page.width + GAP, 0)
  const height = Math.max(...pages.map(page => page.height))
  const dots = new Uint8Array(width * height).fill(128)
  let left = 0
  for (const page of pages) {
    for (let y = 0; y < page.height; y += 1) {
      dots.set(page.dots.subarray(y * page.width, (y + 1) * page.width), y * width + left)
    }
    left += page.width + GAP
  }
  return { width, height, dots }
}

/** A PNG in grey, of sixteen levels, which are enough to compare and half the size. */
export function writePng({ width, height, dots }: Picture, file: string): void {
  const row = Math.ceil(width / 2)
  const packed = Buffer.alloc((row + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (row + 1) + 1 + (x >> 1)
      const level = Math.round((dots[y * width + x] ?? 0) / 17)
      packed[at] = (packed[at] ?? 0) | (x % 2 === 0 ? level << 4 : level)
    }
  }
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, png(width, height, [4, 0], packed))
}

/** A PNG of one colour, in red, green and blue. */
export function plainPng(width: number, height: number, colour: [number, number, number]): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from(colour))])
  return png(width, height, [8, 2], Buffer.concat(Array.from({ length: height }, () => row)))
}

/** `form`: bits for each value, and the kind of colour (PNG, 11.2.1). */
function png(width: number, height: number, form: [bits: number, kind: number], rows: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([...form, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A picture that `writePng` wrote; null where there is no such file. */
export function readPng(file: string): Picture | null {
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const length = bytes.readUInt32BE(33)
  const packed = inflateSync(bytes.subarray(41, 41 + length))
  const row = Math.ceil(width / 2)
  const dots = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const pair = packed[y * (row + 1) + 1 + (x >> 1)] ?? 0
      dots[y * width + x] = (x % 2 === 0 ? pair >> 4 : pair & 15) * 17
    }
  }
  return { width, height, dots }
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function answers(program: string, option: string): boolean {
  try {
    execFileSync(program, [option], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}
