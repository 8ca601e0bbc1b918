import { type ReactNode, useEffect, useRef, useState } from 'react'
import { diffDraft } from '../../core/article/diff-draft'
import { type DraftRow, draftRows } from '../../core/article/draft-rows'
import type { ProjectSession } from '../session/project-session'
import { useArticleInfo } from '../session/use-project'
import { SelectField } from '../ui/field'
import { strings } from '../ui/strings'
import { summarizeRows } from './summarize-rows'
import { VersionDiff } from './version-diff'
import { type ReadPair, type Version, VersionReader } from './version-reader'

/** Changes of the article that come one after the other are compared this often, ms. */
const compareAgainAfter = 500

interface CompareVersionsProps {
  readonly session: ProjectSession
  /** Oldest first. */
  readonly versions: readonly Version[]
  readonly older: string
  readonly newer: string
  readonly onChoose: (older: string, newer: string) => void
  /** What can be done with the older one, beside what it was compared with. */
  readonly actions?: (compared: ReadPair) => ReactNode
}

interface Comparison extends ReadPair {
  readonly rows: readonly DraftRow[]
}

/** Any two versions of the article beside their names, word by word. */
export function CompareVersions(props: CompareVersionsProps) {
  const { session, versions, older, newer, onChoose, actions } = props
  const { language } = useArticleInfo(session)
  const [comparison, problem] = useComparison(session, versions, older, newer)
  const options = versions.map(({ key, label }) => ({ value: key, label }))
  return (
    <div className="compare">
      <div className="compare-choice">
        <SelectField
          label={strings.versions.older}
          value={older}
          options={options}
          onChange={(key) => onChoose(key, newer)}
        />
        <SelectField
          label={strings.versions.newer}
          value={newer}
          options={options}
          onChange={(key) => onChoose(older, key)}
        />
      </div>
      <div role="status" className="compare-summary">
        {problem !== '' && <p className="draft-problem">{problem}</p>}
        {problem === '' && comparison === null && <p>{strings.versions.loading}</p>}
        {comparison !== null && (
          <p>
            {comparison.rows.every(({ kind }) => kind === 'same')
              ? strings.versions.same
              : summarizeRows(comparison.rows)}
          </p>
        )}
      </div>
      {comparison !== null && (
        <VersionDiff
          key={`${older} ${newer}`}
          label={strings.versions.comparison}
          rows={comparison.rows}
          language={language}
        />
      )}
      {comparison !== null && actions?.(comparison)}
    </div>
  )
}

/** The two versions compared, and again when the article changes while it is one of them; with a problem in words. */
function useComparison(
  { article }: ProjectSession,
  versions: readonly Version[],
  older: string,
  newer: string
): readonly [Comparison | null, string] {
  const [state, setState] = useState<readonly [Comparison | null, string]>([null, ''])
  const reader = useRef(new VersionReader())
  useEffect(() => {
    let isWanted = true
    let latest = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const compare = async (): Promise<void> => {
      timer = undefined
      latest += 1
      const mine = latest
      const read = await reader.current.readPair(versions, [older, newer], () => isWanted && mine === latest)
      if (read === null) return
      setState(read.ok ? [compareBlocks(read.value), ''] : [null, read.problem.message])
    }
    setState([null, ''])
    void compare()
    const isLiving = versions.some((each) => each.isLiving && (each.key === older || each.key === newer))
    const stop = article.observe(() => {
      if (isLiving) timer ??= setTimeout(() => void compare(), compareAgainAfter)
    })
    return () => {
      isWanted = false
      clearTimeout(timer)
      stop()
    }
  }, [article, versions, older, newer])
  return state
}

function compareBlocks({ older, newer }: ReadPair): Comparison {
  return { older, newer, rows: draftRows(older, newer, diffDraft(older, newer)) }
}
