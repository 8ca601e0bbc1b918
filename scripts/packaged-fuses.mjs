import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'

/** How a fuse stands in the program, which the library does not hand out: the signs for 0 and 1. */
const [off, on] = [0x30, 0x31]

/** What a packaged Stet must not do, as the packer calls Electron's fuses: see docs/security.md. */
export const wantedFuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false
}

/** @type {Readonly<Record<keyof typeof wantedFuses, FuseV1Options>>} */
const fuseOf = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges
}

/**
 * Reads the fuses out of a packaged program, and answers what each is that is not as it must be: "runAsNode is on". Throws
 * for a program without fuses, or with those of another version.
 * @param {string} program  its path; on macOS that of the .app
 * @returns {Promise<readonly string[]>}
 */
export async function wrongFuses(program) {
  const wire = await getCurrentFuseWire(program)
  if (wire.version !== FuseVersion.V1) throw new Error(`${program} has fuses of version ${wire.version}.`)
  return Object.entries(wantedFuses).flatMap(([name, isWanted]) => {
    const state = wire[fuseOf[/** @type {keyof typeof wantedFuses} */ (name)]]
    if (state === (isWanted ? on : off)) return []
    const is = state === on ? 'on' : state === off ? 'off' : 'not there'
    return [`${name} is ${is}`]
  })
}
