import { useEffect, useState } from 'react'
import type { EvidenceFile, FileState } from '../../core/model/evidence-file'
import type { ProjectSession } from '../session/project-session'

/** How often it is looked again for a file that is not whole, ms: a sync app may be bringing it. */
const lookAgainAfter = 5000

/** How each of these files stands in the folder, by its hash; a file that was not looked at yet is not in it. */
export function useFileStates(
  session: ProjectSession,
  files: readonly EvidenceFile[]
): ReadonlyMap<string, FileState> {
  const [states, setStates] = useState<ReadonlyMap<string, FileState>>(new Map())
  const asked = files.map(({ sha256, size }) => `${sha256} ${size}`).join('\n')
  useEffect(() => {
    if (asked === '') return
    const named = asked.split('\n').map((line) => {
      const [sha256 = '', size = ''] = line.split(' ')
      return { sha256, size: Number(size) }
    })
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const look = async (): Promise<void> => {
      const answer = await session.api.request('files:states', named)
      if (isOver) return
      const found = answer.ok ? answer.value : named.map((): FileState => 'unreachable')
      setStates(new Map(named.map(({ sha256 }, index) => [sha256, found[index] ?? 'unreachable'])))
      if (found.some((state) => state !== 'here')) timer = setTimeout(() => void look(), lookAgainAfter)
    }
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [session, asked])
  return states
}
