import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Mount, readMounts } from './mounts.ts'

/** Why an open file must not be kept in a folder: a client sends its parts elsewhere, or it is on another machine. */
export type UnsafePlace = { reason: 'synced'; client: string } | { reason: 'network'; source: string }

export type PlaceFacts = {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
  /** The folder with all links followed. */
  real: string
  mounts: readonly Mount[]
  /** Whether a folder holds something of this name. */
  holds(folder: string, name: string): boolean
}

/**
 * Whether a workspace may be open in a folder. A sync client delivers the file and its log one by one, which damages it beyond
 * repair; file systems of other machines do not keep locks and do not bring writes to the disk when asked.
 */
export function judgePlace(folder: string, facts: PlaceFacts): UnsafePlace | null {
  for (const place of [folder, facts.real]) {
    const client = clientOf(place, facts)
    if (client !== null) return { reason: 'synced', client }
    const source = networkOf(place, facts)
    if (source !== null) return { reason: 'network', source }
  }
  return null
}

/** What this machine says about a folder, which need not be there yet. */
export function placeFacts(folder: string): PlaceFacts {
  return {
    platform: process.platform,
    env: process.env,
    home: os.homedir(),
    real: realPath(folder),
    mounts: readMounts(folder),
    holds: (parent, name) => fs.existsSync(path.join(parent, name)),
  }
}

/** Folders as the clients name them, alone or followed by an account's name. */
const clients: readonly [client: string, names: RegExp][] = [
  ['OneDrive', /^onedrive( ?-.*)?$/],
  ['SharePoint', /^sharepoint( ?-.*)?$/],
  ['Dropbox', /^dropbox( ?[-(].*)?$/],
  ['Google Drive', /^(google ?drive( ?[-(].*)?|my drive|mi unidad|shared drives|unidades compartidas|drivefs)$/],
  ['iCloud', /^(icloud ?drive( ?\(.*)?|mobile documents|com~apple~clouddocs)$/],
  ['Nextcloud', /^nextcloud\d*$/],
  ['ownCloud', /^owncloud\d*$/],
  ['Box', /^box[- ](sync|box)$/],
  ['MEGA', /^mega(sync)?( downloads)?$/],
  ['pCloud', /^pcloud ?(drive|sync)$/],
  ['Synology Drive', /^synology ?drive$/],
  ['Seafile', /^seafile$/],
  ['Yandex Disk', /^yandex[. ]disk$/],
  ['Proton Drive', /^proton ?drive( ?-.*)?$/],
  ['kDrive', /^kdrive\d*$/],
]

/** What the clients leave in the folder that they keep in step. */
const marks: readonly [client: string, name: string][] = [
  ['Dropbox', '.dropbox.cache'],
  ['Dropbox', '.dropbox'],
  ['Nextcloud', '.nextcloudsync.log'],
  ['ownCloud', '.owncloudsync.log'],
  ['Google Drive', '.tmp.drivedownload'],
  ['Syncthing', '.stfolder'],
]

function clientOf(folder: string, { platform, env, home, holds }: PlaceFacts): string | null {
  const rules = platform === 'win32' ? path.win32 : path.posix
  const segments = folder.split(platform === 'win32' ? /[\\/]+/ : /\/+/).map(segment => segment.toLowerCase())
  const named = clients.find(([, names]) => segments.some(segment => names.test(segment)))
  if (named) return named[0]
  // macOS keeps the folders of every client in one place.
  const cloud = segments.indexOf('cloudstorage')
  if (platform === 'darwin' && cloud > 0 && segments[cloud - 1] === 'library') return segments[cloud + 1] ?? 'iCloud'
  for (const name of ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']) {
    const root = env[name]
    if (root && isInside(folder, root, rules)) return 'OneDrive'
  }
  // A name too plain to mean anything elsewhere.
  if (isInside(folder, rules.join(home, 'Box'), rules)) return 'Box'
  for (let parent = folder; ; parent = rules.dirname(parent)) {
    // Dropbox keeps its own settings in the home folder under the name with which it marks its folder.
    const mark = marks.find(([, name]) => holds(parent, name) && !(parent === home && name === '.dropbox'))
    if (mark) return mark[0]
    if (parent === rules.dirname(parent)) return null
  }
}

/** File systems that are another machine's. */
const NETWORK = /^(nfs\d?|cifs|smb\w*|afpfs|webdav|davfs2?|afs|ncpfs|ceph|glusterfs|lustre)$/i
/** Programs that show another machine's files through FUSE; what else comes through FUSE is of this machine. */
const NETWORK_FUSE =
  /(sshfs|smbnetfs|rclone|davfs|gvfsd|curlftpfs|s3fs|goofys|glusterfs|onedriver|google-drive|ocamlfuse|dropbox)/i
const REMOTE_SOURCE = /^(\/\/|\\\\|[\w.@-]+:\/|\w+:\/\/)/

function networkOf(folder: string, { platform, mounts }: PlaceFacts): string | null {
  if (platform === 'win32') return /^(\\\\|\/\/)(\?\\UNC\\|(?![.?]))/i.test(folder) ? folder : null
  const mount = mounts
    .filter(({ point }) => isInside(folder, point, path.posix))
    .reduce<Mount | null>(
      (deepest, next) => (deepest && deepest.point.length > next.point.length ? deepest : next),
      null,
    )
  if (mount === null) return null
  const remote = NETWORK.test(mount.kind) || (isFuse(mount.kind) && (NETWORK_FUSE.test(mount.kind) || comesFrom(mount)))
  return remote ? mount.source || mount.kind : null
}

function isFuse(kind: string): boolean {
  return /^(fuse(blk|ctl)?(\.|$)|macfuse|osxfuse)/i.test(kind)
}

function comesFrom({ source }: Mount): boolean {
  return NETWORK_FUSE.test(source) || REMOTE_SOURCE.test(source)
}

function isInside(folder: string, parent: string, rules: path.PlatformPath): boolean {
  const way = rules.relative(parent, folder)
  return way === '' || (way !== '..' && !way.startsWith(`..${rules.sep}`) && !rules.isAbsolute(way))
}

/** On Windows this also turns a mapped drive into the share that it stands for. */
function realPath(folder: string): string {
  for (let known = folder; ; known = path.dirname(known)) {
    try {
      return path.join(fs.realpathSync.native(known), path.relative(known, folder))
    } catch {
      if (known === path.dirname(known)) return folder
    }
  }
}
