import type { Configuration } from 'electron-builder'

const prebuilds = '!**/node_modules/better-sqlite3/prebuilds'
/** The two fuses that tie the program to its archive; a machine on which it will not start can be tried without them. */
const tied = process.env.ACUERDOS_UNTIED !== '1'

/**
 * How the installers are made: `npx electron-builder --config build/electron-builder.ts`, after `npm run build`. Below
 * `node_modules` the builder hears only patterns that begin with `!`.
 */
const configuration: Configuration = {
  appId: 'org.acuerdos.desktop',
  productName: 'Acuerdos',
  directories: { output: 'release' },
  files: [
    'dist/**',
    'package.json',
    'LICENSE',
    '!dist/.*{,/**/*}',
    // A whole Node, which only developing needs.
    '!**/node_modules/node-{linux,win}-x64{,/**/*}',
    '!**/node_modules/better-sqlite3/{build,deps,src}{,/**/*}',
  ],
  // Only the addon stands outside the archive: everything that is unpacked is outside its integrity check.
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  // The addon is built for every Electron alike (Node-API): nothing is compiled.
  npmRebuild: false,
  electronLanguages: ['en-US', 'es', 'es-419'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: tied,
    onlyLoadAppFromAsar: tied,
    grantFileProtocolExtraPrivileges: false,
  },
  win: { target: 'nsis', files: [`${prebuilds}/{linux,linuxmusl,darwin}-*.node`] },
  mac: {
    target: 'dmg',
    category: 'public.app-category.business',
    files: [`${prebuilds}/{linux,linuxmusl,win32}-*.node`],
  },
  linux: { target: ['deb', 'AppImage'], category: 'Office', files: [`${prebuilds}/{darwin,win32}-*.node`] },
}

export default configuration
