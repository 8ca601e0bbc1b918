// The files that open in Stet: a project is a folder, which only a Mac can show as one thing; a packed one is a file.

/** What a packed project is called by the system. */
export const packedType = {
  ext: 'stetz',
  name: 'Packed Stet project',
  mimeType: 'application/vnd.stet.packed-project'
}

/** For the packages of a Mac and of Windows. */
export const fileAssociations = [
  { ext: 'stet', name: 'Stet project', role: 'Editor', rank: 'Owner', isPackage: true },
  { ...packedType, description: packedType.name, role: 'Editor', rank: 'Owner' }
]

/** For Linux: https://specifications.freedesktop.org/shared-mime-info-spec/latest/ */
export const mimePackage = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${packedType.mimeType}">
    <comment>${packedType.name}</comment>
    <sub-class-of type="application/zip"/>
    <glob pattern="*.${packedType.ext}"/>
  </mime-type>
</mime-info>
`
