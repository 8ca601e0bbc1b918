import { basename } from 'node:path'

/** What keeps files elsewhere and leaves small ones in their place until they are fetched. */
export type StandInMaker = 'Git LFS' | 'git-annex' | 'iCloud'

/** How long the files are at most that stand for others, bytes. Those of Git LFS may have 1,024 by its specification. */
const longestStandIn = 4096

/**
 * Whose file this is, where it only stands for one that has not been fetched; null for any other.
 * Git LFS: github.com/git-lfs/git-lfs, docs/spec.md. git-annex: "pointer files" of its internals page. iCloud renames what it
 * takes away to `.NAME.icloud` and leaves a property list there.
 */
export function makerOfStandIn(name: string, bytes: Uint8Array): StandInMaker | null {
  if (bytes.length > longestStandIn) return null
  if (/^\..+\.icloud$/i.test(basename(name))) return 'iCloud'
  const text = new TextDecoder('latin1').decode(bytes)
  if (text.startsWith('version https://git-lfs.github.com/spec/')) return 'Git LFS'
  return /^\/annex\/objects\/\S+\s*$/.test(text.split('\n', 1)[0] ?? '') ? 'git-annex' : null
}
