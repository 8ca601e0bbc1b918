// Packages the built app into release/: a folder and a .deb on Linux, the usual installer elsewhere.
// A registry copy of Electron is refused; with --test-build it is packaged under a version that says so.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'electron-builder'
import { Installer } from 'electron-installer-debian'
import { fileAssociations, mimePackage, packedType } from './file-types.mjs'
import { electronPackage, projectRoot, requireElectron } from './installed-electron.mjs'
import { wantedFuses, wrongFuses } from './packaged-fuses.mjs'

const electron = requireElectron()
const isTestBuild = process.argv.includes('--test-build')
if (!electron.isOfficial && !isTestBuild) {
  console.error(
    `Electron ${electron.version} here is a registry copy, not the official build of ${electron.wanted}: nothing was packaged. ` +
      'Run `npm run electron:official` first, or `npm run dist -- --test-build` for a package to try out only.'
  )
  process.exit(1)
}
if (!existsSync(path.join(projectRoot, 'out', 'main', 'index.js'))) {
  console.error('The app is not built yet. Run: npm run build')
  process.exit(1)
}

const { name, version, description } = JSON.parse(
  readFileSync(path.join(projectRoot, 'package.json'), 'utf8')
)
const packagedVersion = electron.isOfficial ? version : `${version}-test.electron.${electron.version}`
const icon = path.join(projectRoot, 'resources', 'icon.png')
const maintainer = 'Stet maintainers <maintainers@stet.invalid>'
const release = path.join(projectRoot, 'release')

rmSync(release, { recursive: true, force: true })
await build({
  projectDir: projectRoot,
  publish: 'never',
  ...(process.platform === 'linux' ? { linux: ['dir'] } : {}),
  config: {
    appId: 'org.stet.desk',
    productName: 'Stet',
    electronVersion: electron.version,
    electronDist: path.join(electronPackage, 'dist'),
    npmRebuild: false,
    icon,
    fileAssociations,
    directories: { output: release },
    // of the library that writes Word files one module is run, and the others are twenty times its size
    files: [
      'out/**',
      'package.json',
      '!**/node_modules/docx/dist/*.{cjs,cts,js}',
      '!**/node_modules/docx/dist/{bibliography,charts,embedded-files,html,layout,macros,math,shapes,watermarks}.mjs'
    ],
    extraResources: [{ from: 'resources', to: 'resources' }],
    extraMetadata: { version: packagedVersion },
    asar: true,
    electronFuses: wantedFuses,
    // Windows takes file types from installations for everybody only
    nsis: { perMachine: true },
    linux: { executableName: name, category: 'Office', maintainer }
  }
})
await expectFuses(
  {
    linux: path.join(release, 'linux-unpacked', name),
    darwin: path.join(release, process.arch === 'arm64' ? 'mac-arm64' : 'mac', 'Stet.app'),
    win32: path.join(release, 'win-unpacked', 'Stet.exe')
  }[process.platform] ?? ''
)

/**
 * A program whose fuses are not as they were asked for is no package.
 * @param {string} program
 */
async function expectFuses(program) {
  const wrong = await wrongFuses(program)
  if (wrong.length > 0) {
    console.error(`The fuses of ${program} are not as they must be: ${wrong.join(', ')}.`)
    process.exit(1)
  }
  console.log(
    `Read back the fuses of ${program}: all ${Object.keys(wantedFuses).length} are as they must be.`
  )
}

/** Adds to the package what a packed project is, which its packer knows no way to say. */
class StetInstaller extends /** @type {any} */ (Installer) {
  get contentFunctions() {
    return [...super.contentFunctions, 'writeMimePackage']
  }

  writeMimePackage() {
    const folder = path.join(this.stagingDir, 'usr/share/mime/packages')
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, `${name}.xml`), mimePackage)
  }
}

if (process.platform === 'linux') await packDebian(path.join(release, 'linux-unpacked'))

/** @param {string} src */
async function packDebian(src) {
  // the packer wants Electron's licence under its first name, and the sample app has no place in a package
  copyFileSync(path.join(src, 'LICENSE.electron.txt'), path.join(src, 'LICENSE'))
  rmSync(path.join(src, 'resources', 'default_app.asar'), { force: true })
  const installer = new /** @type {any} */ (StetInstaller)({
    src,
    dest: release,
    arch: process.arch === 'arm64' ? 'arm64' : 'amd64',
    rename: (/** @type {string} */ dest) => path.join(dest, '<%= name %>_<%= version %>_<%= arch %>.deb'),
    logger: () => undefined,
    options: {
      name,
      bin: name,
      version: packagedVersion,
      productName: 'Stet',
      genericName: 'Fact-checking desk',
      description,
      productDescription: description,
      maintainer,
      section: 'editors',
      categories: ['Office'],
      // the binary links to it, and packages installed without recommendations would lack it
      depends: ['libasound2 | libasound2t64'],
      compression: 'gzip',
      icon,
      mimeType: [packedType.mimeType]
    }
  })
  await installer.generateDefaults()
  installer.generateOptions()
  await installer.createStagingDir()
  await installer.createContents()
  await installer.createPackage()
  await installer.movePackage()
  console.log(`Packaged ${name} ${packagedVersion} in ${release}`)
}
