import type { AbsentFile } from '../../core/document/hold-for-files'
import type { StetApi } from '../../core/ipc/contract'
import type { EvidenceFile, FileState } from '../../core/model/evidence-file'

/** Most files that are asked about at once, as the contract has it. */
const mostAsked = 1000

/**
 * Which of the project's files of evidence are not whole in its folder. Asked of the main process, which has them read
 * off the window, and only when somebody wants to know whether the article is ready.
 */
export class FileWatch {
  /** By hash; null while nobody has looked. */
  private known: ReadonlyMap<string, FileState> | null = null
  private asked = ''
  private turn = 0

  constructor(
    private readonly api: Pick<StetApi, 'request'>,
    /** Called when an answer has come. */
    private readonly told: () => void
  ) {}

  /** Has the files looked at again at the next question. */
  forget(): void {
    this.asked = ''
  }

  /**
   * What is known of these files to be not whole, each under its name; null while they are being read. Those of which
   * `isNamed` says no are told without one.
   */
  read(
    files: readonly EvidenceFile[],
    isNamed: (file: EvidenceFile) => boolean
  ): readonly AbsentFile[] | null {
    if (files.length === 0) return []
    const asked = files.map(({ sha256 }) => sha256).join()
    if (asked !== this.asked) {
      this.asked = asked
      void this.ask(files)
    }
    const { known } = this
    if (known === null || files.some(({ sha256 }) => !known.has(sha256))) return null
    return files.flatMap((file) => {
      const state = known.get(file.sha256) ?? 'here'
      return state === 'here' ? [] : { name: isNamed(file) ? file.name : null, state }
    })
  }

  /** Lets go of answers that are still to come. */
  destroy(): void {
    this.turn += 1
  }

  private async ask(files: readonly EvidenceFile[]): Promise<void> {
    this.turn += 1
    const { turn } = this
    const found = new Map<string, FileState>()
    for (let from = 0; from < files.length; from += mostAsked) {
      const some = files.slice(from, from + mostAsked)
      const answer = await this.api.request(
        'files:states',
        some.map(({ sha256, size }) => ({ sha256, size }))
      )
      if (turn !== this.turn) return
      for (const [index, { sha256 }] of some.entries())
        found.set(sha256, answer.ok ? (answer.value[index] ?? 'unreachable') : 'unreachable')
    }
    this.known = found
    this.told()
  }
}
