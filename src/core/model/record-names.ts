/** The file in a record package with the hashes of all others. */
export const recordManifestName = 'manifest.sha256'

/** The signature of that file, beside it. */
export const recordSignatureName = `${recordManifestName}.sig`
