import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

/** A file system and the folder where it begins. */
export type Mount = { point: string; kind: string; source: string }

/** The file systems of this machine; on Windows none, because its paths say enough. */
export function readMounts(folder: string): readonly Mount[] {
  try {
    if (process.platform === 'linux') return mountsOfLinux(fs.readFileSync('/proc/self/mountinfo', 'utf8'))
    if (process.platform === 'darwin')
      return mountsOfMac(execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2_000 }))
  } catch {
    // Without the list the kind of file system is all that can be known.
  }
  return process.platform === 'linux' ? mountOfNumber(folder) : []
}

/** `36 35 98:0 /root /point rw,noatime master:1 - ext4 /dev/sda1 rw` (proc(5)); a blank in a name is `\040`. */
export function mountsOfLinux(text: string): Mount[] {
  return text.split('\n').flatMap(line => {
    const [before = '', after = ''] = line.split(' - ')
    const point = before.split(' ')[4]
    const [kind = '', source = ''] = after.split(' ')
    return point === undefined ? [] : [{ point: plain(point), kind, source: plain(source) }]
  })
}

/** `//person@server/share on /Volumes/share (smbfs, nodev, nosuid, mounted by person)` */
export function mountsOfMac(text: string): Mount[] {
  return text.split('\n').flatMap(line => {
    const [, source = '', point = '', kind = ''] = /^(.*) on (.*) \(([^,)]*)/.exec(line) ?? []
    return point === '' ? [] : [{ point, kind, source }]
  })
}

function plain(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
}

/** Numbers of statfs(2). */
const kinds = new Map([
  [0x6969, 'nfs'],
  [0x517b, 'smb'],
  [0xff534d42, 'cifs'],
  [0xfe534d42, 'smb2'],
  [0x5346414f, 'afs'],
  [0x564c, 'ncpfs'],
])

function mountOfNumber(folder: string): Mount[] {
  try {
    const kind = kinds.get(fs.statfsSync(folder).type >>> 0)
    return kind === undefined ? [] : [{ point: '/', kind, source: '' }]
  } catch {
    return []
  }
}
