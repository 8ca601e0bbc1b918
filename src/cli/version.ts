import manifest from '../../package.json'

/** Version of Stet, from package.json. */
export const version: string = manifest.version
