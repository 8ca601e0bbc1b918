/** How sync apps name the second of two files that they cannot tell apart, or could not merge. */
interface ConflictName {
  /** Who names so, and in which language. */
  readonly by: string
  /** The name of the copy of `stem.ending`. */
  readonly of: (stem: string, ending: string) => string
}

const before = (by: string, mark: string): ConflictName => ({
  by,
  of: (stem, ending) => `${stem}${mark}.${ending}`
})
const after = (by: string, mark: string): ConflictName => ({
  by,
  of: (stem, ending) => `${stem}.${ending}${mark}`
})
const inFront = (by: string, mark: string): ConflictName => ({
  by,
  of: (stem, ending) => `${mark}${stem}.${ending}`
})

/** A table of names seen in the apps' documentation and in reports, and of such as differ by language. */
export const conflictNames: readonly ConflictName[] = [
  before('Dropbox, English', " (Ana's conflicted copy 2026-11-23)"),
  before('Dropbox, English, the second that day', " (Ana's conflicted copy 2026-11-23 (1))"),
  before('Dropbox, a computer', ' (NEWSROOM-4’s conflicted copy 2026-11-23)'),
  before('Dropbox, case', ' (Case Conflict)'),
  before('Dropbox, case, the second', ' (Case Conflict 1)'),
  before('Dropbox, Unicode', ' (Unicode Encoding Conflict)'),
  before('Dropbox, white space', ' (Whitespace Conflict)'),
  before('Dropbox, selective sync', ' (Selective Sync Conflict)'),
  before('Dropbox, German', ' (In Konflikt stehende Kopie von Ana 2026-11-23)'),
  before('Dropbox, French', ' (Copie en conflit de Ana 2026-11-23)'),
  before('Dropbox, Spanish', ' (Copia en conflicto de Ana 2026-11-23)'),
  before('Dropbox, Italian', ' (Copia in conflitto di Ana 2026-11-23)'),
  before('Dropbox, Portuguese', ' (Cópia em conflito de Ana 2026-11-23)'),
  before('Dropbox, Dutch', ' (conflicterende kopie van Ana 2026-11-23)'),
  before('Dropbox, Swedish', ' (Anas motstridiga kopia 2026-11-23)'),
  before('Dropbox, Danish', ' (Anas modstridende kopi 2026-11-23)'),
  before('Dropbox, Polish', ' (Kopia powodująca konflikt użytkownika Ana 2026-11-23)'),
  before('Dropbox, Russian', ' (конфликтующая копия пользователя Ана 2026-11-23)'),
  before('Dropbox, Ukrainian', ' (конфліктна копія Ана 2026-11-23)'),
  before('Dropbox, Japanese', '（花子の競合コピー 2026-11-23）'),
  before('Dropbox, Chinese', '（安娜的冲突副本 2026-11-23）'),
  before('Dropbox, traditional Chinese', '（安娜 的衝突複本 2026-11-23）'),
  before('Dropbox, Korean', '(안나의 충돌된 사본 2026-11-23)'),
  before('Dropbox, Thai', ' (สำเนาที่ขัดแย้งของ Ana 2026-11-23)'),
  before('Dropbox, Malay', ' (salinan bercanggah Ana 2026-11-23)'),
  before('OneDrive, a computer', '-NEWSROOM-4'),
  before('OneDrive, a computer, the second', '-NEWSROOM-4-2'),
  before('OneDrive, a Mac', '-Ana’s MacBook Pro'),
  before('OneDrive, a computer, Japanese', '-花子のPC'),
  before('OneDrive, safe copy', '-NEWSROOM-4-safeBackup-0001'),
  before('SharePoint, a copy', ' - Copy'),
  before('Google Drive', ' (1)'),
  before('Google Drive, the second', ' (2)'),
  after('Google Drive, after the ending', ' (1)'),
  before('Google Drive, English', ' (conflicted copy)'),
  inFront('Google Drive, a copy, English', 'Copy of '),
  inFront('Google Drive, a copy, German', 'Kopie von '),
  inFront('Google Drive, a copy, French', 'Copie de '),
  inFront('Google Drive, a copy, Spanish', 'Copia de '),
  inFront('Google Drive, a copy, Portuguese', 'Cópia de '),
  inFront('Google Drive, a copy, Russian', 'Копия '),
  inFront('Google Drive, a copy, Arabic', 'نسخة من '),
  { by: 'Google Drive, a copy, Japanese', of: (stem, ending) => `${stem}.${ending} のコピー` },
  before('Google Drive, conflict mark', '_conf(1)'),
  before('Syncthing', '.sync-conflict-20261123-101010-ABCDEFG'),
  before(
    'Syncthing, of a conflict',
    '.sync-conflict-20261123-101010-ABCDEFG.sync-conflict-20261124-090000-HIJKLMN'
  ),
  after('Syncthing, an older version', '~20261123-101010'),
  before('Syncthing, an older version before the ending', '~20261123-101010'),
  before('iCloud', ' 2'),
  before('iCloud, the next', ' 3'),
  before('iCloud, a computer', ' (conflict from Ana’s iMac)'),
  before('macOS Finder, English', ' copy'),
  before('macOS Finder, German', ' Kopie'),
  before('macOS Finder, French', ' copie'),
  before('macOS Finder, Japanese', 'のコピー'),
  before('Windows Explorer, English', ' - Copy (2)'),
  before('Windows Explorer, German', ' – Kopie'),
  before('Windows Explorer, French', ' - Copie'),
  before('Nextcloud', ' (conflicted copy 2026-11-23 101010)'),
  before('ownCloud', '_conflict-20261123-101010'),
  before('Box', ' (Ana)'),
  before('Resilio Sync', '.Conflict'),
  before('Seafile', ' (SFConflict ana@example.org 2026-11-23-10-10-10)'),
  before('pCloud', ' [conflicted]'),
  before('a name decomposed', ' (Ana\u0301\u2019s co\u0308pia)'),
  before('bare letters in another case', '.SEG'),
  after('a download', '.download.seg')
]
