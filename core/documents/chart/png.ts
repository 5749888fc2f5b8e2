import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'
import { joined } from '../spreadsheetZip.ts'
import type { Canvas } from './canvas.ts'

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** The canvas as a PNG (W3C, third edition). The same dots give the same bytes, with whatever program they are made. */
export function writePng({ width, height, dots }: Canvas): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits for each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8)
  const rows = new Uint8Array(height * (width * 3 + 1))
  // Each row begins with its filter: none.
  for (let y = 0; y < height; y += 1)
    rows.set(dots.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1)
  return joined([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return joined([length, body, sum])
}
